using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Locks;

/// <summary>Takes the one lock of a store's folder.</summary>
/// <remarks>A lock ends with its process, however that ends; nobody has to remove it.</remarks>
public static class StoreLock
{
    /// <summary>Takes the lock, or says who has it.</summary>
    /// <param name="disk">The folder.</param>
    /// <param name="name">The lock file's name.</param>
    /// <param name="time">The clock for the word about its owner.</param>
    /// <returns>
    /// The lock, to be disposed of; and what its file said before, if its former owner ended
    /// without giving it back. A store writes that into its log.
    /// </returns>
    /// <exception cref="StorageException">Another process has it.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static DiskLock Take(IDisk disk, string name, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(time);
        var taken = disk.Lock(name, LockOwner.Words(time.GetUtcNow()));
        if (taken.Held is not null)
        {
            return taken;
        }

        var owner = taken.Former.Length > 0 ? taken.Former : "a process that left no name";
        throw new StorageException(
            StorageFault.Busy,
            $"Found that the store is in use, by {owner} ('{disk.PathOf(name)}'); expected it to "
            + "be free. Stop that process first. A lock needs no removing: it ends with its "
            + "process.");
    }
}
