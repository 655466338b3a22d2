using System.Collections.Concurrent;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

/// <summary>Issued, written, read and judged again, it is confirmed.</summary>
public sealed class An_honest_certificate
{
    private const int EveryNinth = 9;
    private const int Sample = 3;

    // Of those that hang, many trials take it in full.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private static readonly string[] Special =
        ["waits-for-ever", "rejects-everything"];

    [Fact]
    public async Task Of_the_reference_is_confirmed()
    {
        var certificate = await Issued.ToTheReference;
        var found = await Forgery.VerifyAsync(certificate);

        found.Objections.Should().BeEmpty();
        certificate.Decision.Should().Be(Decision.Certified);
        found.Rejudged.Should().Be(Issued.Suite.Trials(seed: 0).Count());
        found.NotRejudgeable.Should().Be(0);
    }

    [LongFact]
    public async Task Of_any_mutant_is_confirmed_as_a_rejection()
    {
        var refused = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(Mutants(), async (mutant, _) =>
        {
            var certificate = await Issued.IssueAsync(mutant, limit: Short);
            var found = await Forgery.VerifyAsync(certificate);
            if (!found.IsConfirmed || certificate.Decision != Decision.Rejected)
            {
                refused.Add($"{mutant.Name} ({certificate.Decision}): "
                    + string.Join(" ", found.Objections.Take(3)));
            }
        });

        refused.Should().BeEmpty();
    }

    [LongFact]
    public async Task Of_one_that_throws_or_answers_with_nothing_is_confirmed_as_written()
    {
        var throwing = await Issued.IssueAsync(
            new Unruly(() => throw new TimeoutException("\"Too late\" – <says> it.")));
        var silent = await Issued.IssueAsync(new Unruly(() => new((SaveOutcome)null!)));

        throwing.Trials.Should().Contain(trial => trial.Finding == Finding.Crashed
            && trial.Failure!.Found == "TimeoutException: \"Too late\" – <says> it.");
        silent.Trials.Should().Contain(trial => trial.Finding == Finding.Malformed);
        foreach (var certificate in new[] { throwing, silent })
        {
            var found = await Forgery.VerifyAsync(certificate);
            found.Objections.Should().BeEmpty();
            found.NotRejudgeable.Should().Be(0);
        }
    }

    private static IEnumerable<Mutant> Mutants()
    {
        var all = MutantCatalog.All;
        var sample = Thorough.IsWanted ? all.Length / EveryNinth : Sample;
        return all.Where((mutant, place) =>
            place % (all.Length / sample) == 0
            || (Thorough.IsWanted && Special.Contains(mutant.Name)));
    }
}
