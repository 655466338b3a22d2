using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>Says how much room an epoch needs and how much there is.</summary>
internal static class RoomForEpoch
{
    /// <exception cref="TruthStoreException">There is too little.</exception>
    public static void Demand(StoreContext context, Truth truth)
    {
        var needed = TruthWriter.Estimate(truth);
        var free = StoreContext.Guard(context.Disk.FreeSpace);
        if (free < needed)
        {
            throw new TruthStoreException(
                StoreFault.NoSpace,
                $"Found {free} bytes free at '{context.Disk.PathOf("")}'; expected {needed} for "
                + $"epoch {truth.Epoch}. Make room. Epoch {truth.Epoch} was not written.");
        }
    }

    /// <summary>What was needed and what there is, if a commit failed for lack of room; null if it
    /// failed for something else.</summary>
    public static Flaw? Lack(StoreContext context, Truth truth, Exception failure) =>
        !IsLack(failure) ? null : new(
            $"the room for epoch {truth.Epoch}",
            $"{TruthWriter.Estimate(truth)} bytes",
            Free(context) is { } free ? $"{free} bytes" : "less");

    private static bool IsLack(Exception? failure) => failure is not null
        && (failure is TruthStoreException { Fault: StoreFault.NoSpace }
            || DiskFailure.IsLackOfRoom(failure)
            || IsLack(failure.InnerException));

    private static long? Free(StoreContext context)
    {
        try
        {
            return context.Disk.FreeSpace();
        }
        catch (Exception refusal) when (DiskFailure.Is(refusal))
        {
            return null;
        }
    }
}
