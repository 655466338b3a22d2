using Caelmor.Persistence.Benchmarks.Measuring;
using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>The ledger beside what can't be saved on and beside others, in one run.</summary>
internal static class LedgerBenchmarks
{
    private const int Singles = 50;
    private const int Group = 100;
    private const int Appenders = 64;

    /// <param name="arguments">The folder to work in, and how many events a start has; by default
    /// the temporary one and a million.</param>
    public static void Run(string[] arguments)
    {
        if (PlaceAndSize.Of(arguments, "events", int.MaxValue) is not var (place, events))
        {
            return;
        }

        In(place, Append);
        In(place, Crowd);
        In(place, folder => LedgerStart.Run(folder, events));
    }

    private static void Append(string folder)
    {
        var rivals = All(folder);
        Report(
            new Contest("One durable event", Singles, 41).Run(
                Turns(rivals, rival =>
                {
                    for (var i = 0; i < Singles; i++)
                    {
                        rival.Append(Trade.Events(i, 1));
                    }
                })),
            1.1,
            0.85);
        var group = Trade.Events(0, Group);
        Report(
            new Contest("Groups of 100", 10 * Group, 41).Run(
                Turns(rivals, rival =>
                {
                    for (var i = 0; i < 10; i++)
                    {
                        rival.Append(group);
                    }
                })),
            1.25,
            0.7);
        rivals.ForEach(rival => rival.Dispose());
    }

    // One who waits for each, and 64 who do, at the same ledger.
    private static void Crowd(string folder)
    {
        var rivals = All(folder);
        foreach (var rival in rivals.OfType<IManyAppenders>())
        {
            var name = ((ILedgerRival)rival).Name;
            var times = new Contest($"Many appenders: {name}", Appenders * 20, 15).Run(
            [
                ("one", () => Wait(rival, 1, Appenders * 20)),
                ("8", () => Wait(rival, 8, Appenders * 20)),
                ("64", () => Wait(rival, Appenders, Appenders * 20)),
            ]);
            Console.WriteLine(
                $"  {name}: 64 are {times["one"].Over(times["64"]):0.0} times as fast as one"
                + (name == "ledger" ? "  (the aim: 20 at least)" : ""));
        }

        rivals.ForEach(rival => rival.Dispose());
    }

    private static void Wait(IManyAppenders rival, int appenders, int events) =>
        Task.WhenAll(Enumerable.Range(0, appenders).Select(appender => Task.Run(async () =>
        {
            foreach (var one in Trade.Events(appender, events / appenders))
            {
                await rival.AppendAsync(one);
            }
        }))).GetAwaiter().GetResult();

    private static List<ILedgerRival> All(string folder) =>
    [
        new LedgerFloor(folder), new EmbeddedRival(Path.Combine(folder, "ledger")),
        new SqliteLedger(folder), new RocksRival(folder), new FasterRival(folder),
    ];

    private static List<(string Name, Action Turn)> Turns(
        List<ILedgerRival> rivals, Action<ILedgerRival> turn) =>
        [.. rivals.Select(rival => (rival.Name, (Action)(() => turn(rival))))];

    private static void Report(Dictionary<string, Times> times, double floors, double ofSqlite) =>
        Console.WriteLine(
            $"  the ledger takes {times["ledger"].Over(times["floor"]):0.00} floors (the aim: "
            + $"{floors} at most) and {times["ledger"].Over(times["SQLite"]):0.00} of SQLite (the "
            + $"aim: {ofSqlite} at most)");

    private static void In(string place, Action<string> work)
    {
        using var folder = ScratchFolder.In(place);
        work(folder.FullName);
    }
}
