using Caelmor.Storage.Faults;

namespace Caelmor.TruthStore.Files.Faults;

/// <summary>Makes a store's refusals of those of storage, which knows no truth.</summary>
internal static class StorageFaults
{
    /// <summary>Does something; what storage refuses, the store refuses with the same
    /// words.</summary>
    /// <exception cref="TruthStoreException">Storage refuses.</exception>
    public static T AsOfStore<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (StorageException refusal)
        {
            throw new TruthStoreException(
                FaultOf(refusal.Fault), refusal.Message, refusal.InnerException);
        }
    }

    private static StoreFault FaultOf(StorageFault fault) => fault switch
    {
        StorageFault.NoFolder => StoreFault.Refused,
        StorageFault.Busy => StoreFault.Busy,
        StorageFault.Displaced => StoreFault.Displaced,
        StorageFault.NotAsWritten => StoreFault.Broken,
        StorageFault.NewerFormat => StoreFault.NewerBuild,
        _ => throw new ArgumentOutOfRangeException(
            nameof(fault), fault, "Found a fault that storage does not have."),
    };
}
