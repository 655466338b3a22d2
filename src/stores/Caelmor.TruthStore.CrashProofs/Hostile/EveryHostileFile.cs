using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.CrashProofs.Hostile;

/// <summary>Refused in bounded memory, whatever the checksums say.</summary>
/// <remarks>It measures what the whole process allocates, so nothing runs beside it.</remarks>
internal sealed class EveryHostileFile() : Proof<StoreProofConditions>(
    ProofSort.Hostile,
    "files made to do harm",
    "Lengths of 2 GiB, deep and doubled manifests and the like are refused, with a reason, "
    + "in at most 64 MiB.",
    "files")
{
    /// <summary>How much may be allocated for one of them.</summary>
    public const long Bound = 64 << 20;

    protected override Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(HostileFiles.All, (file, _) =>
        {
            var (what, content) = file;
            return log.TryAsync(
                "files", what, () => TryAsync(what, content, conditions.Subject));
        }, cancellation, atOnce: 1);

    private static async Task<ProofFinding?> TryAsync(string what, byte[] content, Subject subject)
    {
        var log = new MemoryStoreLog();
        var disk = Stores.Holding(content, GoldenFiles.Epoch);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var store = subject.Open(disk, Stores.Options with { Log = log });
        var found = await store.ReadAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        return !new Expected.Broken(GoldenFiles.Epoch).Fits(found)
            ? new($"{found}.", "the word that the file is broken, and nothing of it.", what)
            : allocated >= Bound
            ? new($"{allocated} bytes allocated.", $"fewer than {Bound}.", what)
            : log.Events.ToList() is not [{ Expected: not "", Found: not "" }]
            ? new($"{log.Events.Count} events in the log.", "one, with expected and found.", what)
            : null;
    }
}
