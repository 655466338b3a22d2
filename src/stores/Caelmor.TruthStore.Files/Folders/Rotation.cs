using System.Collections.Immutable;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>
/// Removes the epochs beyond the backups, once a backup is known to verify and not before.
/// </summary>
/// <remarks>The truth in force was read back when it was committed.</remarks>
internal static class Rotation
{
    public static void Run(Shelf shelf)
    {
        try
        {
            shelf.Confirm();
            while (!IsDone(shelf))
            {
                // One backup fewer, so that the next older one counts as one.
            }
        }
        catch (Exception failure)
            when (failure is TruthStoreException || Shelf.IsOfDisk(failure))
        {
            shelf.Log(
                StoreEventKind.RotationFailed,
                "",
                $"Found that old epochs cannot be removed: {failure.Message} The truth in force is "
                + "not concerned. The next commit tries again.");
        }
    }

    private static bool IsDone(Shelf shelf)
    {
        ImmutableArray<EpochFiles> usable = [.. shelf.View().Usable];
        ImmutableArray<EpochFiles> surplus = [.. usable.Skip(1 + shelf.Options.Backups)];
        if (surplus.IsEmpty)
        {
            return true;
        }

        var backup = usable[1];
        try
        {
            if (shelf.Verify(backup.Name, backup.Epoch, CancellationToken.None) is { } flaw)
            {
                Quarantine.Impose(shelf, backup.Epoch, flaw);
                return false;
            }
        }
        catch (TruthStoreException failure) when (shelf.IsGone(failure, backup.Name))
        {
            return false;
        }

        Remove(shelf, surplus);
        return true;
    }

    // The oldest first: what is left at any time are the newest.
    private static void Remove(Shelf shelf, ImmutableArray<EpochFiles> surplus)
    {
        foreach (var old in surplus.Reverse())
        {
            shelf.Disk.Delete(old.Name);
        }
    }
}
