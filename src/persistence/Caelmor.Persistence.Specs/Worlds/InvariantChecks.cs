using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What is tried in a world to show an invariant.</summary>
internal static class InvariantChecks
{
    public static async Task TryAsync(WorldFixture world, Invariant invariant)
    {
        var saving = new SaveChecks(world);
        var restoring = new RestoreChecks(world);
        switch (invariant)
        {
            case Invariant.EachDatumHasOneOwner:
                await saving.BringSomethingSharedAsync();
                await saving.BringAsync(
                    "is of a kind that nobody owns", RejectionReason.UnknownKind);
                break;
            case Invariant.ASaveIsAllOrNothing:
                await saving.FailSystemsAsync();
                await saving.FailStoreAsync();
                break;
            case Invariant.NothingButTruthIsSaved:
                await saving.CompareWithStoriesAsync();
                await saving.BringAsync("is runtime-only state", RejectionReason.RuntimeOnlyState);
                break;
            case Invariant.TheSameTruthRestoresAlike:
                await restoring.RestoreInAnotherLayoutAsync();
                break;
            case Invariant.ARestoreRunsNothing:
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
