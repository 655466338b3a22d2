using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using Caelmor.Persistence.Truths;
using FluentAssertions;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>What is left when calls of a save failed.</summary>
internal static class StatesAfterSaves
{
    /// <summary>Saves with every combination of faults there is.</summary>
    /// <returns>How often the outcome could not agree with the truth in force.</returns>
    public static async Task<int> CountAsync(FaultManner manner, StoredTruth truth)
    {
        var script = new FaultScript();
        var (runs, inDoubt) = (0, 0);
        do
        {
            inDoubt += await SaveAsync(script, manner, () => Alderford(truth)) ? 0 : 1;
            runs++;
        }
        while (script.MoveOn());

        // Not held, not read, 31 sets of systems, a commit that is well or fails in two ways, and
        // then the question what is in force, which is answered or not.
        runs.Should().Be(1 + 1 + 31 + 1 + (2 * 2));
        return inDoubt;
    }

    /// <summary>Saves once, with the faults that a script has.</summary>
    /// <returns>Whether the outcome agrees with the truth in force.</returns>
    public static async Task<bool> SaveAsync(
        FaultScript script, FaultManner manner, Func<A_server_in_memory> start)
    {
        using var alderford = start();
        using var faulty = new FaultyServer(alderford.Server, script, manner).Started();
        var before = Sight.Of(alderford.Server);

        var outcome = await new ReferenceImplementation().CreateOrchestrator(faulty)
            .SaveAsync(Requester.Server, faulty.Patience);

        var after = Sight.Of(alderford.Server);
        var isNew = after.Truth != before.Truth;
        (after with { Truth = before.Truth }).Equals(before)
            .Should().BeTrue("the script was {0}", script);
        alderford.DoneTo(PortAction.Hold)
            .Should().HaveSameCount(alderford.DoneTo(PortAction.Release));
        if (isNew)
        {
            ShouldBeWhole(alderford.Server, before.Truth.Epoch.Next());
        }

        await ShouldBeSavableAsync(alderford);
        var agrees = outcome is SaveOutcome.Saved == isNew;
        (agrees || faulty.IsInDoubt).Should().BeTrue("the script was {0}", script);
        return agrees;
    }

    private static A_server_in_memory Alderford(StoredTruth truth)
    {
        var alderford = A_server_in_memory.Running();
        alderford.Server.Truth.Begin(truth);
        return alderford;
    }

    private static void ShouldBeWhole(ObservedServer server, Epoch epoch)
    {
        var truth = ((StoredTruth.Held)server.Truth.InForce).Truth;
        truth.IsIntact.Should().BeTrue();
        truth.Epoch.Should().Be(epoch);
        truth.States.Select(state => state.System).Should().Equal(Participants.All);
        truth.States.Should().OnlyContain(state =>
            state.Epoch == epoch && state.Data.SequenceEqual(server[state.System].Data));
    }

    // Whatever happened, the next save is defined and has the epoch that follows the truth in
    // force.
    private static async Task ShouldBeSavableAsync(A_server_in_memory alderford)
    {
        var inForce = alderford.Server.Truth.InForce.Epoch;
        var saved = (await alderford.Orchestrator.SaveAsync(Requester.Server, default)).OrThrow();
        saved.Epoch.Should().Be(inForce.Next());
        ShouldBeWhole(alderford.Server, saved.Epoch);
    }
}
