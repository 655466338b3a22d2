using System.Diagnostics;
using System.Globalization;
using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>A start with many events: how long it takes, and what memory.</summary>
internal static class LedgerStart
{
    private const int Rounds = 9;

    private const int Group = 1000;

    /// <param name="folder">The folder to work in.</param>
    /// <param name="events">How many events there are.</param>
    public static void Run(string folder, int events)
    {
        using var floor = new LedgerFloor(folder);
        using var ledger = new EmbeddedRival(Path.Combine(folder, "ledger"));
        using var sqlite = new SqliteLedger(folder);
        using var rocks = new RocksRival(folder);
        using var faster = new FasterRival(folder);
        ILedgerRival[] all = [floor, ledger, sqlite, rocks, faster];
        for (var first = 0; first < events; first += Group)
        {
            var group = Trade.Events(first, Math.Min(Group, events - first));
            all.ToList().ForEach(rival => rival.Append(group));
        }

        var bytes = floor.ReadAll();
        Outcome.Require(all.All(rival => rival.ReadAll() == bytes));
        var times = new Contest("A start, validated and verified", events, Rounds).Run(
        [
            ("hashing once", () => floor.ReadAll()),
            ("parse loop, typed", () => Parse(ledger.File)),
            ("ledger", () => ledger.ReadAll()),
            ("ledger, typed", () => ledger.ReadAll(new SilentHost(isTyped: true))),
            ("SQLite, read only", () => sqlite.ReadAll()),
            ("RocksDB, read only", () => rocks.ReadAll()),
            ("FasterLog, read only", () => faster.ReadAll()),
        ]);
        Console.WriteLine(
            $"  {bytes / 1048576.0:0} MiB; the ledger takes {times["ledger"].Median:0} ms, "
            + $"{times["ledger"].Over(times["hashing once"]):0.00} of hashing once (the aim: 2 at "
            + $"most); typed {times["ledger, typed"].Median:0} ms, "
            + $"{times["ledger, typed"].Over(times["parse loop, typed"]):0.00} of the parse loop "
            + "alone (the aim: 1.15 at most)");
        ledger.Lend(Memory);
    }

    /// <summary>Starts in a process in which nothing else was ever done, and says what memory that
    /// takes.</summary>
    /// <param name="folder">The folder of a ledger.</param>
    public static void Probe(string folder)
    {
        EmbeddedRival.StartAndClose(Small(folder));
        var peak = Resident.PeakOf(() => EmbeddedRival.StartAndClose(folder));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  memory of a start beside the host: {peak / 1048576.0:0.0} MiB  (the aim: 8 at most)"));
    }

    // What is compiled and loaded on the way is no part of the work.
    private static string Small(string folder)
    {
        var small = Path.Combine(folder, "..", "small");
        using var ledger = new EmbeddedRival(small);
        for (var i = 0; i < 20; i++)
        {
            ledger.Append(Trade.Events(0, Group));
        }

        return small;
    }

    private static void Memory(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("  memory: not measured, for only Linux tells the peak.");
            return;
        }

        using var process = Process.Start(
            "dotnet", [typeof(LedgerStart).Assembly.Location, "ledger-memory", folder]);
        process.WaitForExit();
        Outcome.Require(process.ExitCode == 0);
    }

    private static void Parse(string file)
    {
        using var lines = File.OpenRead(file);
        var block = new byte[1 << 20];
        var held = 0;
        for (int read; (read = lines.Read(block, held, block.Length - held)) > 0;)
        {
            var rest = block.AsSpan(0, held + read);
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                SilentHost.Read(rest[..end]);
            }

            rest.CopyTo(block);
            held = rest.Length;
        }
    }
}
