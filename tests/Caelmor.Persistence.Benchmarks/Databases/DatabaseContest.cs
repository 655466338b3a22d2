using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>The store on PostgreSQL beside its floor, the file store, and a row for each datum, at
/// one size.</summary>
internal sealed class DatabaseContest(string title, Truth truth, int rounds)
{
    public void Run(string connection, string place)
    {
        var folder = Path.Combine(place, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            using var database = new Database(connection);
            database.Clear();
            using var files = new FileStoreRival(Path.Combine(folder, "store"));
            files.Commit(truth);
            files.Settle();
            var bytes = files.LastFile();
            using var store = new PostgresStoreRival(connection);
            using var floor = new PageRows(database, bytes);
            using var rows = new DatumRows(database);
            IRival[] rivals = [floor, store, files, rows];
            Console.WriteLine(
                $"{title}: {bytes.Length / 1048576.0:0.000} MiB as a file, {rounds} rounds");
            Report("commit", Turns.Of(rivals, rounds, rival => rival.Commit(truth)));
            Report("read", Turns.Of(
                rivals, rounds, rival => Measuring.Outcome.Require(rival.Read() > 0)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(string task, Dictionary<string, Times> times)
    {
        var (floor, files) = (times["floor"], times["store"]);
        foreach (var (name, own) in times)
        {
            Console.WriteLine(
                $"  {task,-6} {(name == "store" ? "files" : name),-13} {own.Median,9:0.00} ms "
                + $"(from {own.Least:0.00} to {own.Most:0.00})  {own.Over(floor),5:0.00} floors, "
                + $"of the least {own.Least / floor.Least:0.00}  {own.Over(files),5:0.00} file "
                + $"stores, of the least {own.Least / files.Least:0.00}");
        }
    }
}
