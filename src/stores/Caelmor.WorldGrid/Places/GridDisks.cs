using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Locks;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.Embedded.Places;

/// <summary>The disks that a grid works on.</summary>
/// <param name="Main">Where it lives.</param>
/// <param name="Mirror">Where every save is kept once more; null for nowhere.</param>
internal sealed record GridDisks(IDisk Main, IDisk? Mirror)
{
    /// <summary>The disks of a place.</summary>
    public static GridDisks Of(IGridPlace place) => place is DiskPlace folder
        ? new(folder.Disk, folder.Mirror)
        : new(new PlaceDisk(place), Mirror: null);

    /// <summary>Takes the lock for one writer (pv-15.2).</summary>
    /// <exception cref="GridRefusedException">Somebody else has it.</exception>
    public IDisposable Lock(TimeProvider time)
    {
        try
        {
            return StoreLock.Take(Main, DiskPlace.LockName, time).Held!;
        }
        catch (StorageException busy) when (busy.Fault == StorageFault.Busy)
        {
            throw new GridRefusedException(busy.Message, busy);
        }
    }
}
