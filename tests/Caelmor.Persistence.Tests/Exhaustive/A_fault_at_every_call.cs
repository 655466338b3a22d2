using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// Canon 21.1-6.2 and 22.8-8.5: every call may fail, alone, with any others, or all from one on.
/// </summary>
/// <remarks>
/// The script enumerates all combinations of failing calls, each before and after its effect, so
/// one failure and failure from a call on for ever are among them. How many runs there are is
/// asserted: a call that is added to a save or to a restore makes itself known here.
/// </remarks>
public sealed class A_fault_at_every_call
{
    [Theory]
    [Trait("Rule", "22.8-8.5")]
    [InlineData(FaultManner.Throws)]
    [InlineData(FaultManner.AnswersWithAnException)]
    [InlineData(FaultManner.GivesUp)]
    [InlineData(FaultManner.NeverAnswers)]
    public async Task Of_a_save_leaves_the_old_truth_whole_or_the_new_one_and_the_outcome_says_which(
        FaultManner manner)
    {
        var inDoubt = await StatesAfterSaves.CountAsync(manner, StoredTruth.None);
        inDoubt += await StatesAfterSaves.CountAsync(
            manner, new StoredTruth.Held(Alderford.LastTruth()));

        inDoubt.Should().Be(
            2, "only a store that fails after it committed, and then can't say so, leaves a doubt");
    }

    [Theory]
    [Trait("Rule", "22.8-8.5")]
    [InlineData(FaultManner.Throws)]
    [InlineData(FaultManner.AnswersWithAnException)]
    [InlineData(FaultManner.GivesUp)]
    [InlineData(FaultManner.NeverAnswers)]
    public async Task Of_a_restore_leaves_everything_restored_or_nothing_that_anybody_sees(
        FaultManner manner)
    {
        var script = new FaultScript();
        var runs = 0;
        do
        {
            await RestoreAsync(script, manner);
            runs++;
        }
        while (script.MoveOn());

        // Without fault, not read, and each system failing in two ways, with every discard in
        // three.
        runs.Should().Be(1 + 1 + (2 * (3 + 9 + 27 + 81 + 243)));
    }

    private static async Task RestoreAsync(FaultScript script, FaultManner manner)
    {
        using var alderford = A_server_in_memory.Empty();
        using var faulty = new FaultyServer(alderford.Server, script, manner).Started();
        var truth = alderford.Server.Truth.InForce;

        var outcome = await new ReferenceImplementation().CreateOrchestrator(faulty)
            .RestoreAsync(Requester.Server, faulty.Patience);

        var isRestored = outcome is RestoreOutcome.Restored;
        isRestored.Should().Be(!script.HasFaults, "the script was {0}", script);
        alderford.Server.Truth.InForce.Should().BeSameAs(truth);
        alderford.Server.Simulation.IsHeld.Should().BeFalse();
        alderford.Server.Observation.IsOpen.Should().Be(isRestored);
        alderford.DoneTo(PortAction.BecomeEligible).Any().Should().Be(isRestored);
        foreach (var state in Alderford.LastTruth().States)
        {
            var system = alderford.Server[state.System];
            system.Status.Should().Be(
                isRestored ? SystemStatus.Eligible
                : faulty.Keeping.Contains(system.Name) ? SystemStatus.Restored
                : SystemStatus.Empty,
                "the script was {0}",
                script);
            system.Data.SequenceEqual(
                system.Status == SystemStatus.Empty ? [] : state.Data).Should().BeTrue();
        }

        await ShouldBeRestorableAsync(alderford, isRestored || faulty.Keeping.Count > 0);
    }

    // Without faults it can be restored, unless there is something that a restore would roll back.
    private static async Task ShouldBeRestorableAsync(A_server_in_memory alderford, bool hasState)
    {
        var again = await alderford.Orchestrator.RestoreAsync(Requester.Server, default);
        again.Match(
            _ => !hasState,
            rejected => hasState
                && rejected.Violations.All(
                    one => one.Reason == RejectionReason.ServerAlreadyActive))
            .Should().BeTrue();
    }
}
