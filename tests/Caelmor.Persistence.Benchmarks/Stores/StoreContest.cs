using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>
/// Store, floor and the others at one size: in turns, so that what disturbs disturbs all.
/// </summary>
internal sealed class StoreContest(string title, Truth truth, int rounds, bool isWithJson)
{
    public void Run(string place)
    {
        var folder = Path.Combine(place, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            using var store = new FileStoreRival(Path.Combine(folder, "store"));
            store.Commit(truth);
            store.Settle();
            var bytes = store.LastFile();
            using var floor = new Floor(folder, bytes);
            using var sqlite = new SqliteRival(folder);
            IRival[] rivals = isWithJson
                ? [floor, store, sqlite, new JsonRival(folder, truth)]
                : [floor, store, sqlite];
            var mebi = bytes.Length / 1048576.0;
            Console.WriteLine($"{title}: {mebi:0.000} MiB on the disk, {rounds} rounds");
            var commits = Turns.Of(rivals, rounds, rival => rival.Commit(truth));
            Report("commit", commits, mebi, 1.25);
            var reads = Turns.Of(
                rivals, rounds, rival => Measuring.Outcome.Require(rival.Read() > 0));
            Report("read", reads, mebi, 1.5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Report(string task, Dictionary<string, Times> times, double mebi, double aim)
    {
        foreach (var (name, own) in times)
        {
            Console.WriteLine(
                $"  {task,-6} {name,-6} {own.Median,9:0.00} ms (from {own.Least:0.00} to "
                + $"{own.Most:0.00})  {own.Over(times["floor"]),6:0.00} floors, of the least "
                + $"{own.Least / times["floor"].Least:0.00}  {own.Median / mebi,7:0.00} ms/MiB  "
                + $"{own.LeastWork,7:0.0} ms of processors"
                + (name == "store" ? $"  (the aim from 64 MiB on: {aim} floors at most)" : ""));
        }

        Console.WriteLine(
            $"  {task,-6} SQLite takes {times["SQLite"].Over(times["store"]):0.0} times the store"
            + (task == "commit" ? "  (the aim from 64 MiB on: 3 at least)" : ""));
        if (!isWithJson)
        {
            Console.WriteLine($"  {task,-6} JSON is left out at this size.");
        }
    }
}
