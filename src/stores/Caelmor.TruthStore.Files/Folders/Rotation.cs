using System.Collections.Immutable;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>
/// Removes the epochs beyond the backups, once a backup is known to verify and not before.
/// </summary>
/// <remarks>The truth in force was read back when it was committed.</remarks>
internal static class Rotation
{
    public static void Run(StoreContext context)
    {
        try
        {
            context.Confirm();
            while (!IsDone(context))
            {
                // One backup fewer, so that the next older one counts as one.
            }
        }
        catch (Exception failure)
            when (failure is TruthStoreException || DiskFailure.Is(failure))
        {
            context.Log(
                StoreEventKind.RotationFailed,
                "",
                $"Found that old epochs cannot be removed: {failure.Message} The truth in force is "
                + "not concerned. The next commit tries again.");
        }
    }

    private static bool IsDone(StoreContext context)
    {
        ImmutableArray<EpochFiles> usable = [.. context.View().Usable];
        ImmutableArray<EpochFiles> surplus = [.. usable.Skip(1 + context.Options.Backups)];
        if (surplus.IsEmpty)
        {
            return true;
        }

        var backup = usable[1];
        try
        {
            if (context.Verify(backup.Name, backup.Epoch, CancellationToken.None) is { } flaw)
            {
                Quarantine.Impose(context, backup.Epoch, flaw);
                return false;
            }
        }
        catch (TruthStoreException failure) when (context.IsGone(failure, backup.Name))
        {
            return false;
        }

        Remove(context, surplus);
        return true;
    }

    // The oldest first: what is left at any time are the newest.
    private static void Remove(StoreContext context, ImmutableArray<EpochFiles> surplus)
    {
        foreach (var old in surplus.Reverse())
        {
            context.Disk.Delete(old.Name);
        }
    }
}
