using System.Globalization;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>The memory of this process as the system counts it; on Linux alone.</summary>
internal static class Resident
{
    private const string Reset = "/proc/self/clear_refs";

    /// <summary>What a piece of work takes at its worst, above what was there before.</summary>
    /// <returns>Bytes.</returns>
    public static long PeakOf(Action work)
    {
        // Memory that the collector keeps for later would hide what the work takes.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText(Reset, "5");
        var before = Read("VmRSS:");
        work();
        return Read("VmHWM:") - before;
    }

    private static long Read(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(
            name, StringComparison.Ordinal));
        var kibi = line[name.Length..].Replace("kB", "", StringComparison.Ordinal);
        return long.Parse(kibi, CultureInfo.InvariantCulture) * 1024;
    }
}
