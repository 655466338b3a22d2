using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>How large the table is after many epochs, of which few are kept.</summary>
internal static class TableSize
{
    private const int Epochs = 40;
    private const int Kept = 3;
    private const int Mebi = 16;

    public static void Measure(string connection)
    {
        using var database = new Database(connection);
        database.Clear();
        using var store = new PostgresStoreRival(connection, Kept - 1);
        var truth = Bulk.Of((Mebi << 20) / 1000, 1000);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            store.Commit(truth);
            store.Settle();
        }

        var kept = database.Ask($"SELECT sum(bytes) FROM {Database.StoreSchema}.truth");
        var size = database.Ask(
            $"SELECT pg_total_relation_size('{Database.StoreSchema}.piece')");
        Measuring.Outcome.Require(
            database.Ask($"SELECT count(*) FROM {Database.StoreSchema}.truth") == Kept);
        Console.WriteLine(
            $"{Epochs} epochs of {Mebi} MiB, {Kept} kept: the table has "
            + $"{size / 1048576.0:0.0} MiB, {size / (double)kept:0.00} of what is kept  "
            + "(the aim: 1.5 at most)");
    }
}
