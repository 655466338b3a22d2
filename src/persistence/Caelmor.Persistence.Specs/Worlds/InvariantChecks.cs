using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What befalls a world, and what has to come of it.</summary>
internal static class InvariantChecks
{
    /// <summary>The invariant that is at stake.</summary>
    public static Invariant AtStake(WorldEvent happening) => happening switch
    {
        WorldEvent.SomebodyClaimsWhatIsNotTheirs => Invariant.EachDatumHasOneOwner,
        WorldEvent.SystemsFailOrTheStoreDoes => Invariant.ASaveIsAllOrNothing,
        WorldEvent.MuchGoesOnThatIsNoTruth => Invariant.NothingButTruthIsSaved,
        WorldEvent.OneTruthIsRestoredTwice => Invariant.TheSameTruthRestoresAlike,
        WorldEvent.EverybodyIsRestoredAmidStories => Invariant.ARestoreRunsNothing,
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
                await saving.BringAsync(
                    "is of a kind that nobody owns", RejectionReason.UnknownKind);
                break;
            case WorldEvent.SystemsFailOrTheStoreDoes:
                await saving.FailSystemsAsync();
                await saving.FailStoreAsync();
                break;
            case WorldEvent.MuchGoesOnThatIsNoTruth:
                await saving.CompareWithStoriesAsync();
                await saving.BringAsync("is runtime-only state", RejectionReason.RuntimeOnlyState);
                break;
            case WorldEvent.OneTruthIsRestoredTwice:
                await restoring.RestoreInAnotherLayoutAsync();
                break;
            case WorldEvent.EverybodyIsRestoredAmidStories:
                await restoring.RestoreAsync();
                break;
            default:
                await saving.AskAsClientAsync();
                await restoring.AskAsClientAsync();
                await saving.BringAsync("a client changed", RejectionReason.ClientInfluence);
                break;
        }
    }
}
