using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What befalls a world, and what has to come of it.</summary>
internal static class InvariantChecks
{
    /// <summary>The invariant that is at stake.</summary>
    public static Invariant AtStake(WorldEvent happening) => happening switch
    {
        WorldEvent.SomebodyClaimsWhatIsNotTheirs => Invariant.EachDatumHasOneOwner,
        WorldEvent.SystemsFailOrTheStoreDoes or WorldEvent.CallsOfASaveFail =>
            Invariant.ASaveIsAllOrNothing,
        WorldEvent.CallsOfARestoreFail => Invariant.ARestoreIsAllOrNothing,
        WorldEvent.MuchGoesOnThatIsNoTruth => Invariant.NothingButTruthIsSaved,
        WorldEvent.OneTruthIsRestoredTwice => Invariant.TheSameTruthRestoresAlike,
        WorldEvent.EverybodyIsRestoredAmidStories => Invariant.ARestoreRunsNothing,
        WorldEvent.OneBindingLeadsNowhere => Invariant.BindingsLeadToWhatIsThere,
        WorldEvent.ATruthIsMixedOfSeveralSaves => Invariant.NoMixedTruthIsRestored,
        WorldEvent.TheLastOfThousandsIsOutOfOrder => Invariant.EachDatumCounts,
        WorldEvent.SystemsStandInEveryWay => Invariant.OnlyWholeTownsAreSavedAndOnlyEmptyOnesRestored,
        _ => Invariant.NoClientHasAHandInTheTruth,
    };

    /// <exception cref="Caelmor.Conformance.Judging.RuleBreachException">It does not
    /// hold.</exception>
    public static async Task TryAsync(WorldFixture world, WorldEvent happening)
    {
        var saving = new SaveChecks(world);
        var restoring = new RestoreChecks(world);
        switch (happening)
        {
            case WorldEvent.SomebodyClaimsWhatIsNotTheirs:
                await saving.BringSomethingSharedAsync();
                await saving.BringNobodysAsync();
                await saving.BringAnothersAsync();
                break;
            case WorldEvent.SystemsFailOrTheStoreDoes:
                await saving.FailSystemsAsync();
                await saving.FailStoreAsync();
                break;
            case WorldEvent.MuchGoesOnThatIsNoTruth:
                await saving.CompareWithStoriesAsync();
                await saving.BringAsync(
                    world.Any(["is runtime-only state", "is tick-internal state", "is an evaluation"]),
                    RejectionReason.RuntimeOnlyState);
                await saving.BringAsync(
                    world.Any(["is a replication artifact", "is part of a snapshot"]),
                    RejectionReason.ReplicationArtifact);
                break;
            case WorldEvent.OneTruthIsRestoredTwice:
                await restoring.RestoreInAnotherLayoutAsync();
                break;
            case WorldEvent.EverybodyIsRestoredAmidStories:
                await restoring.RestoreAsync();
                break;
            case WorldEvent.OneBindingLeadsNowhere:
                await saving.BringAsync(world.Unresolved(), RejectionReason.UnresolvedBinding);
                await saving.BringAsync(world.Passing(), RejectionReason.RuntimeDependency);
                await restoring.FindAsync(world.Unresolved(), RejectionReason.UnresolvedBinding);
                await restoring.FindAsync(world.Passing(), RejectionReason.RuntimeDependency);
                break;
            case WorldEvent.ATruthIsMixedOfSeveralSaves:
                await restoring.MixEpochsAsync();
                await restoring.MixVersionsAsync();
                break;
            case WorldEvent.TheLastOfThousandsIsOutOfOrder:
                await new ThousandsChecks(world).TryAsync();
                break;
            case WorldEvent.SystemsStandInEveryWay:
                await StandInEveryWayAsync(world, saving, restoring);
                break;
            case WorldEvent.CallsOfASaveFail:
                await new FaultChecks(world).FailSavesAsync();
                break;
            case WorldEvent.CallsOfARestoreFail:
                await new FaultChecks(world).FailRestoresAsync();
                break;
            default:
                await saving.AskAsClientAsync();
                await restoring.AskAsClientAsync();
                await saving.BringAsync(
                    world.Any(["a client wrote", "a client changed", "a client wished for"]),
                    RejectionReason.ClientInfluence);
                break;
        }
    }

    // In any 64 worlds in a row, each of the 4^5 ways in which five systems can stand once.
    private static async Task StandInEveryWayAsync(
        WorldFixture world, SaveChecks saving, RestoreChecks restoring)
    {
        const int Worlds = 64;
        const int Ways = 1024;
        for (var way = (int)((uint)world.Seed % Worlds); way < Ways; way += Worlds)
        {
            SystemStatus[] statuses =
                [.. Enumerable.Range(0, 5).Select(place => (SystemStatus)(way >> (2 * place) & 3))];
            await saving.SaveAsTheyStandAsync(statuses);
            await restoring.RestoreAsTheyStandAsync(statuses);
        }
    }
}
