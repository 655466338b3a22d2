using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>The highest epoch that was acknowledged, kept as the name of an empty file.</summary>
/// <remarks>
/// A name takes one flush of the folder, and there is no half of one. It is raised when the truth
/// is durable, and before that is reported: a crash between leaves it lower than the truth in
/// force, which does no harm. A store of an earlier build has none, and gets it by its next commit.
/// </remarks>
internal static class HighWaterMark
{
    /// <summary>Makes it this epoch, durably.</summary>
    /// <param name="context">The disk.</param>
    /// <param name="before">What was there before.</param>
    /// <param name="epoch">The epoch; lower than before by an operator's decision alone.</param>
    public static void Set(StoreContext context, FolderView before, long epoch)
    {
        var name = StoreNames.Acknowledged(epoch);
        if (before.Acknowledged is not [var highest, .. var others])
        {
            context.Disk.Create(name).Dispose();
        }
        else if (highest != epoch)
        {
            context.Disk.Rename(StoreNames.Acknowledged(highest), name);
            foreach (var other in others.Where(one => one != epoch))
            {
                context.Disk.Delete(StoreNames.Acknowledged(other));
            }
        }

        context.Disk.FlushFolder();
    }

    /// <summary>What was acknowledged last is there, sound or broken.</summary>
    /// <exception cref="TruthStoreException">It is gone.</exception>
    public static void DemandThere(StoreContext context, FolderView view)
    {
        if (view.InForce is { IsLost: true } lost)
        {
            var left = view.Epochs.Skip(1).Select(one => one.Epoch).ToList();
            throw Lost(
                lost.Epoch,
                context.Disk.PathOf(""),
                $" ('{StoreNames.Acknowledged(lost.Epoch)}' says so)",
                left.Count > 0 ? left[0] : 0);
        }
    }

    /// <summary>An epoch was acknowledged, and is gone.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="place">Where it is looked for.</param>
    /// <param name="witness">What says that it was acknowledged.</param>
    /// <param name="newest">The newest epoch that is there; 0 for none.</param>
    public static TruthStoreException Lost(
        long epoch, string place, string witness, long newest) => new(
        StoreFault.Lost,
        $"Found nothing of epoch {epoch} in '{place}'; expected it, for it was acknowledged "
        + $"last{witness}. "
        + (newest > 0 ? $"The newest that is there is epoch {newest}. " : "No other is there. ")
        + "No older epoch takes its place, and nothing is written. Put it back from a backup, or "
        + "make an older epoch the truth on purpose (caelmor-truth use).");
}
