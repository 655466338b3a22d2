using Caelmor.Persistence.FileStore.Logging;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.FileStore.Tests.Simulation;

/// <summary>Opens stores on simulated disks.</summary>
internal static class Stores
{
    public static readonly StoreOptions Options = new() { BlockSize = 512, Backups = 2 };

    public static string NameOf(long epoch) => $"truth-{epoch:D20}.caelmor";

    /// <summary>A disk that holds one file as the truth of an epoch.</summary>
    public static SimulatedDisk Holding(byte[] file, long epoch) =>
        new(new DiskImage(new Dictionary<string, byte[]> { [NameOf(epoch)] = file }));

    public static async Task<StoredTruth> ReadAsync(SimulatedDisk disk, IStoreLog? log = null)
    {
        using var store = FileTruthStore.Open(disk, Options with { Log = log });
        return await store.ReadAsync(default);
    }
}
