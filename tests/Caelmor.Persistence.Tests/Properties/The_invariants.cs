using Caelmor.Persistence.Mutants;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Tests.Exhaustive;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>
/// Canon 21.1-9, for towns that are made anew in each run. A failure names its seed; with the environment
/// variable <c>CAELMOR_SEED</c> set to it, <c>dotnet test</c> makes the same towns again.
/// </summary>
public sealed class The_invariants
{
    /// <summary>Each law, and a mutant that it has to catch: a law that can't be broken shows nothing.</summary>
    public static TheoryData<string, string> WithTheirMutants => new()
    {
        { nameof(Laws.EachDatumHasOneOwnerAsync), "last-one-wins" },
        { nameof(Laws.NothingInterferesAsync), "signs-its-towns" },
        { nameof(Laws.NothingButTruthIsSavedAsync), "keeps-runtime-state" },
        { nameof(Laws.TheSameTruthRestoresAlikeAsync), "follows-the-layout-of-the-bound-three" },
        { nameof(Laws.ARestoreRunsNothingAsync), "dreams-of-quests" },
        { nameof(Laws.NoClientIsServedAsync), "serves-clients" },
        { nameof(Laws.NoClientIsServedAsync), "lets-clients-restore" },
        { nameof(Laws.AnAlteredTruthIsRejectedAsync), "does-not-look-at-the-seal" },
    };

    [Theory]
    [InlineData(nameof(Laws.EachDatumHasOneOwnerAsync))]
    [InlineData(nameof(Laws.NothingInterferesAsync))]
    [InlineData(nameof(Laws.NothingButTruthIsSavedAsync))]
    [InlineData(nameof(Laws.TheSameTruthRestoresAlikeAsync))]
    [InlineData(nameof(Laws.ARestoreRunsNothingAsync))]
    [InlineData(nameof(Laws.NoClientIsServedAsync))]
    [InlineData(nameof(Laws.AnAlteredTruthIsRejectedAsync))]
    public void Hold_in_any_town(string law) => Always.Holds(Law(law, new ReferenceImplementation()));

    [Theory]
    [MemberData(nameof(WithTheirMutants))]
    public void Are_broken_by_a_mutant_and_the_failure_says_how_to_repeat_it(string law, string mutant)
    {
        var trying = () => Always.Holds(Law(law, MutantCatalog.Find(mutant)!));

        trying.Should().Throw<InvalidOperationException>()
            .WithMessage("Repeat it with CAELMOR_SEED=*. *Falsifiable*a town of*");
    }

    /// <summary>21.1-9.2, wherever and however calls fail.</summary>
    [Fact]
    public void Hold_in_any_town_in_which_anything_fails() =>
        Always.Holds(async (town, number) =>
        {
            var script = new FaultScript(number);
            var manner = (Manner)(number % Enum.GetValues<Manner>().Length);
            await AftermathOfSaves.SaveAsync(script, manner, () => SampleServers.Running(town));
        });

    private static Func<Town, int, Task> Law(string name, IImplementation implementation)
    {
        var laws = new Laws(implementation);
        return typeof(Laws).GetMethod(name)!.CreateDelegate<Func<Town, int, Task>>(laws);
    }
}
