using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Exhaustive;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// Canon 21.1-9, for towns that are made anew in each run. A failure names its seed; with the
/// environment variable <c>CAELMOR_SEED</c> set to it, <c>dotnet test</c> makes the same towns
/// again.
/// </summary>
public sealed class The_invariants
{
    // Where something has to go wrong, the same has to go wrong every time.
    private const ulong Chosen = 4711;

    private static readonly Dictionary<string, Func<TownHall, Town, int, Task>> Laws = new()
    {
        ["each datum has one owner"] = SavingLaws.EachDatumHasOneOwnerAsync,
        ["nothing interferes"] = SavingLaws.NothingInterferesAsync,
        ["nothing but truth is saved"] = SavingLaws.NothingButTruthIsSavedAsync,
        ["the same truth restores alike"] = RestoringLaws.TheSameTruthRestoresAlikeAsync,
        ["a restore runs nothing"] = RestoringLaws.ARestoreRunsNothingAsync,
        ["no client is served"] = RestoringLaws.NoClientIsServedAsync,
        ["an altered truth is rejected"] = RestoringLaws.AnAlteredTruthIsRejectedAsync,
    };

    public static TheoryData<string> Names => [.. Laws.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hold_in_any_town(string law) => Try(law, new ReferenceImplementation());

    /// <summary>21.1-9.2, wherever and however calls fail.</summary>
    [Fact]
    public void Hold_in_any_town_in_which_anything_fails() =>
        Always.Holds((town, number) => StatesAfterSaves.SaveAsync(
            new(number),
            (FaultManner)(number % (int)FaultManner.AnswersLate),
            () => SampleServers.Running(town)));

    // A law that can't be broken shows nothing.
    [Theory]
    [InlineData("each datum has one owner", "last-one-wins")]
    [InlineData("nothing interferes", "signs-its-towns")]
    [InlineData("nothing but truth is saved", "keeps-runtime-state")]
    [InlineData("nothing but truth is saved", "keeps-snapshots")]
    [InlineData("the same truth restores alike", "follows-the-layout-of-the-bound-three")]
    [InlineData("a restore runs nothing", "dreams-of-quests")]
    [InlineData("no client is served", "serves-clients")]
    [InlineData("no client is served", "lets-clients-restore")]
    [InlineData("an altered truth is rejected", "does-not-look-at-the-seal")]
    public void Are_broken_by_a_mutant_and_the_failure_says_how_to_repeat_it(
        string law, string mutant)
    {
        var trying = () => Try(law, MutantCatalog.Find(mutant)!, Chosen);

        trying.Should().Throw<InvalidOperationException>()
            .WithMessage("Repeat it with CAELMOR_SEED=*. *Falsifiable*a town of*");
    }

    [Fact]
    public void Are_broken_in_the_same_small_town_when_the_seed_is_given()
    {
        var failures = Enumerable.Range(0, 2).Select(_ =>
        {
            var trying = () => Try(
                "nothing interferes", MutantCatalog.Find("signs-its-towns")!, Chosen);
            return trying.Should().Throw<InvalidOperationException>().Which.Message;
        }).ToList();

        failures[1].Should().Be(failures[0]).And.Contain("a town of 1 data");
    }

    private static void Try(string law, IImplementation implementation, ulong? seed = null)
    {
        var hall = new TownHall(implementation);
        Always.Holds((town, number) => Laws[law](hall, town, number), seed);
    }
}
