using Caelmor.Persistence.Server;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>Stores on simulated disks: how they are run, and what their files are called.</summary>
internal static class Stores
{
    public static readonly StoreOptions Options = new()
    {
        BlockSize = 512,
        Backups = 2,
        Time = new FixedTime(new(2026, 11, 20, 12, 30, 0, TimeSpan.Zero)),
    };

    public static string NameOf(long epoch) => $"truth-{epoch:D20}.caelmor";

    public static string WritingOf(long epoch) => $"truth-{epoch:D20}.writing";

    public static string MarkerOf(long epoch) => $"truth-{epoch:D20}.quarantined";

    public static string MarkOf(long epoch) => $"truth-{epoch:D20}.acknowledged";

    /// <summary>A disk that holds one file as the truth of an epoch.</summary>
    public static SimulatedDisk Holding(byte[] file, long epoch) =>
        new(new DiskImage(new Dictionary<string, byte[]> { [NameOf(epoch)] = file }));

    public static async Task<StoredTruth> ReadAsync(SimulatedDisk disk, IStoreLog? log = null)
    {
        using var store = FileTruthStore.Open(disk, Options with { Log = log });
        return await store.ReadAsync(default);
    }
}

internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
