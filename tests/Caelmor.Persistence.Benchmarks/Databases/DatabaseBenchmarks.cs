using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>How long the world stands still for the store on PostgreSQL, what memory it takes, how
/// its table grows; and what it costs at all sizes, with medians of rounds in turns.</summary>
internal static class DatabaseBenchmarks
{
    private const int Mebi = 1 << 20;
    private const int Value = 1000;
    private const int Small = 64;

    /// <param name="connection">
    /// The server; schemas whose names begin with <c>caelmor_benchmark</c> are made, and removed.
    /// </param>
    /// <param name="arguments">
    /// The folder for the file store, on the disk that the server has, and sizes in MiB; by default
    /// the temporary one and 1, 64 and 256.
    /// </param>
    public static async Task RunAsync(string connection, string[] arguments)
    {
        var place = arguments.FirstOrDefault(one => !int.TryParse(one, out _))
            ?? Path.GetTempPath();
        int[] sizes = [.. arguments.Where(one => int.TryParse(one, out _)).Select(int.Parse)];
        if (sizes.Length == 0)
        {
            await Pause.MeasureAsync(connection, place);
            DatabaseMemory.Measure(connection, 256);
            TableSize.Measure(connection);
            Contest(connection, place, 64, Small);
        }

        foreach (var size in sizes.Length > 0 ? sizes : [1, 64, 256])
        {
            Contest(connection, place, size, Value);
        }

        using var database = new Database(connection);
        database.Clear();
        database.Do($"DROP SCHEMA {Database.Schema}");
    }

    private static void Contest(string connection, string place, int size, int value) =>
        new DatabaseContest(
            $"{size} MiB, values of {value} bytes",
            Bulk.Of(size * Mebi / value, value),
            rounds: size < 16 ? 21 : size < 128 ? 7 : 3).Run(connection, place);
}
