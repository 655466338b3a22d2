using System.Collections.Immutable;
using Caelmor.Persistence.FileStore.Logging;

namespace Caelmor.Persistence.FileStore.Folders;

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
            for (var surplus = Surplus(shelf); !surplus.IsEmpty; surplus = Surplus(shelf))
            {
                var backup = shelf.View().Usable.ElementAt(1);
                if (shelf.Verify(backup.Name, backup.Epoch, CancellationToken.None) is { } flaw)
                {
                    // One backup fewer, so that the next older one counts as one.
                    Quarantine.Impose(shelf, backup.Epoch, flaw);
                    continue;
                }

                Remove(shelf, surplus);
                return;
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

    private static ImmutableArray<EpochFiles> Surplus(Shelf shelf) =>
        [.. shelf.View().Usable.Skip(1 + shelf.Options.Backups)];

    // The oldest first: what is left at any time are the newest.
    private static void Remove(Shelf shelf, ImmutableArray<EpochFiles> surplus)
    {
        foreach (var old in surplus.Reverse())
        {
            shelf.Disk.Delete(old.Name);
        }
    }
}
