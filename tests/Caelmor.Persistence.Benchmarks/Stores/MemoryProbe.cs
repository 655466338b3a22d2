using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>
/// Commits and reads one truth in a process of its own, and says what memory that takes.
/// </summary>
internal static class MemoryProbe
{
    private const int Mebi = 1 << 20;

    /// <param name="place">The folder to work in.</param>
    /// <param name="size">How large the truth is, in MiB.</param>
    /// <param name="value">How many bytes each value has.</param>
    public static void Run(string place, int size, int value)
    {
        using (var first = new FileStoreRival(Path.Combine(place, "first")))
        {
            // What is compiled and loaded on the way is no part of the work.
            Repeat(first, Bulk.Of(1000, value));
            Measuring.Outcome.Require(first.Read() > 0);
        }

        using var store = new FileStoreRival(Path.Combine(place, "store"));
        Commit(store, size, value);
        Read(store);
    }

    private static void Commit(FileStoreRival store, int size, int value)
    {
        var truth = Bulk.Of(size * Mebi / value, value);
        var own = Bulk.Size(truth);
        var largest = Bulk.LargestState(truth);
        var peak = Resident.PeakOf(() => Repeat(store, truth));
        Console.WriteLine(
            $"  memory commit: {Of(peak)} above the truth, {peak / (double)largest:0.00} of the "
            + $"largest system state, which has {Of(largest)}  (the aim: 1.2 at most)");
        Console.WriteLine(
            $"  memory commit: with the truth, which the caller holds, {Of(own + peak)}: "
            + $"{(own + peak) / (double)largest:0.00} of the largest system state, "
            + $"{(own + peak) / (double)own:0.00} of the truth");
        GC.KeepAlive(truth);
    }

    private static void Read(FileStoreRival store)
    {
        var truth = default(Truth);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = Resident.PeakOf(() => truth = store.ReadTruth());
        var own = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(
            $"  memory read  : {Of(peak)} for a truth that takes {Of(own)}: "
            + $"{peak / (double)own:0.00} of it");
        GC.KeepAlive(truth);
    }

    // The second and third time there is an older epoch, which is verified and removed.
    private static void Repeat(FileStoreRival store, Truth truth)
    {
        for (var i = 0; i < 3; i++)
        {
            store.Commit(truth);
            store.Settle();
        }
    }

    private static string Of(long bytes) => $"{bytes / (double)Mebi:0.0} MiB";
}
