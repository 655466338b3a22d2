using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Evidence;

/// <summary>What was said in a run is played again where the grid is not, and comes to the
/// same.</summary>
public sealed class What_was_said
{
    [LongFact]
    public Task Of_the_plain_grid_comes_to_the_same_again() =>
        ComesToTheSame(new WorldGridSubject(new PlainWorldGrid()), Decision.NothingCertified);

    [LongFact]
    public Task Of_a_mutant_comes_to_the_same_again() => OfAMutantAsync("falls-over");

    [ThoroughTheory]
    [InlineData("trusts-the-index")]
    [InlineData("half-in-this-one")]
    [InlineData("asks-the-disk-again")]
    public Task Of_further_mutants_comes_to_the_same_again(string mutant) => OfAMutantAsync(mutant);

    private static Task OfAMutantAsync(string mutant) => ComesToTheSame(
        (WorldGridSubject)TheWorldGrids.Spec.Mutant(mutant)!.Subject, Decision.Rejected);

    private static async Task ComesToTheSame(WorldGridSubject subject, Decision decision)
    {
        var book = new TranscriptBook();
        var certifier = new Certifier(
            WorldGridSpec.Suite(),
            new() { TimeLimit = TimeSpan.FromMinutes(5), IsQuick = !Thorough.IsWanted });

        var first = await certifier.JudgeAsync(subject.Recorded(book)!, CancellationToken.None);
        var again = await certifier.JudgeAsync(
            WorldGridSubject.Replayed(subject.Name, subject.Version, book), CancellationToken.None);

        if (!Thorough.IsWanted || decision == Decision.Rejected)
        {
            first.Decision.Should().Be(decision);
        }

        Told(again).Should().Equal(Told(first));
    }

    private static List<string> Told(Verdict verdict) =>
    [
        .. verdict.Trials.Select(trial =>
            $"{trial.Scenario.Id}: {trial.Finding}, {trial.Journal.Length} entries, "
            + $"{trial.Breach?.Message}"),
    ];
}
