using Npgsql;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>A connection to the server with a schema for what the rivals keep.</summary>
internal sealed class Database : IDisposable
{
    /// <summary>The schema of everything but the store.</summary>
    public const string Schema = "caelmor_benchmark";

    /// <summary>The schema of the store.</summary>
    public const string StoreSchema = "caelmor_benchmark_store";

    private readonly NpgsqlConnection _connection;

    public Database(string connection)
    {
        _connection = new(connection + ";Pooling=false;Command Timeout=0;"
            + "Options=-c synchronous_commit=local -c client_min_messages=error");
        _connection.Open();
    }

    public NpgsqlConnection Connection => _connection;

    /// <summary>How the store is found.</summary>
    public static string Of(string connection) => $"{connection};Search Path={StoreSchema}";

    /// <summary>Removes what an earlier run left, and makes room.</summary>
    public void Clear() => Do(
        $"DROP SCHEMA IF EXISTS {Schema}, {StoreSchema} CASCADE; CREATE SCHEMA {Schema}");

    public void Do(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    public long Ask(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        return Convert.ToInt64(
            command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose() => _connection.Dispose();
}
