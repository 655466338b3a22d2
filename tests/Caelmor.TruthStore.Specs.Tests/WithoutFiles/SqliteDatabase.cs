using Microsoft.Data.Sqlite;

namespace Caelmor.TruthStore.Specs.Tests.WithoutFiles;

/// <summary>The database of a place.</summary>
internal static class SqliteDatabase
{
    /// <summary>Where it is.</summary>
    public static string FileOf(string place) => Path.Combine(place, "store.db");

    /// <summary>Opens it; its tables are made if they are not there.</summary>
    public static SqliteConnection Make(string place)
    {
        var database = Open(place, SqliteOpenMode.ReadWriteCreate);
        try
        {
            using var command = Command(database, """
                PRAGMA synchronous = FULL;
                CREATE TABLE IF NOT EXISTS truth (epoch INTEGER PRIMARY KEY, content);
                CREATE TABLE IF NOT EXISTS head (one INTEGER PRIMARY KEY, epoch)
                """);
            command.ExecuteNonQuery();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens it, its store closed.</summary>
    public static SqliteConnection Open(string place, SqliteOpenMode mode)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = FileOf(place),
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        database.Open();
        return database;
    }

    public static SqliteCommand Command(
        SqliteConnection database, string sql, params object[] values)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var (place, value) in values.Index())
        {
            command.Parameters.AddWithValue($"${place + 1}", value);
        }

        return command;
    }
}
