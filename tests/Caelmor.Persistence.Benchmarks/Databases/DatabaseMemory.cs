using System.Diagnostics;
using System.Globalization;
using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>What memory a commit takes above the truth, here and in the server's process, if that
/// is on this machine. It is measured in a process of its own.</summary>
internal static class DatabaseMemory
{
    private const int Mebi = 1 << 20;
    private const int Value = 1000;

    /// <summary>Starts that process, and waits for its end.</summary>
    public static void Measure(string connection, int size)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("  memory: not measured, for only Linux tells the peak.");
            return;
        }

        var self = typeof(DatabaseMemory).Assembly.Location;
        using var process = Process.Start(
            "dotnet", [self, "database-memory", connection, $"{size}"]);
        process.WaitForExit();
        Measuring.Outcome.Require(process.ExitCode == 0);
    }

    /// <summary>Measures, in this process.</summary>
    public static void Run(string connection, int size)
    {
        using var database = new Database(connection);
        database.Clear();
        using var store = new PostgresStoreRival(connection);
        for (var i = 0; i < 3; i++)
        {
            // What is compiled and loaded on the way is no part of the work.
            store.Commit(Bulk.Of(1000, Value));
            store.Settle();
        }

        var backend = (int)database.Ask(
            "SELECT pid FROM pg_stat_activity WHERE application_name = 'caelmor-truth-store'");
        var truth = Bulk.Of(size * Mebi / Value, Value);
        var server = 0L;
        var client = Resident.PeakOf(() => server = PeakOf(backend, () => store.Commit(truth)));
        Console.WriteLine(
            $"  memory of a commit of {size} MiB: {Of(client)} above the truth at the client, "
            + $"{(server > 0 ? Of(server) : "not to be seen")} in all at the server  "
            + "(the aim: 20 MiB at most)");
        GC.KeepAlive(truth);
    }

    // Pages that all its processes share are not its own: those are left out.
    private static long PeakOf(int backend, Action work)
    {
        var (peak, isOver) = (0L, false);
        var watch = Task.Run(() =>
        {
            for (; !Volatile.Read(ref isOver); Thread.Sleep(2))
            {
                peak = Math.Max(peak, Anonymous(backend));
            }
        });
        work();
        Volatile.Write(ref isOver, true);
        watch.Wait();
        return peak;
    }

    private static long Anonymous(int process)
    {
        const string name = "RssAnon:";
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(
                name, StringComparison.Ordinal));
            var kibi = line[name.Length..].Replace("kB", "", StringComparison.Ordinal);
            return long.Parse(kibi, CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception elsewhere) when (elsewhere is IOException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static string Of(long bytes) => $"{bytes / (double)Mebi:0.0} MiB";
}
