using System.Data;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Connections;

/// <summary>One connection to the server, set up for the store and for nobody else.</summary>
/// <remarks>
/// What the server, the database or the role have set for others is overridden when the connection
/// begins; what the store's promise hangs on is asked back in every transaction.
/// </remarks>
internal sealed class Session : IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private readonly List<string> _warnings = [];

    private Session(NpgsqlDataSource source, NpgsqlConnection connection)
    {
        _source = source;
        _connection = connection;
        _connection.Notice += (_, told) =>
        {
            // What is less than a warning is none of the store's business.
            if (told.Notice.InvariantSeverity == "WARNING")
            {
                _warnings.Add(told.Notice.MessageText);
            }
        };
    }

    /// <summary>The server's process behind it.</summary>
    public int Backend => _connection.ProcessID;

    /// <summary>Whether it still serves, as far as is known.</summary>
    public bool IsOpen => _connection.FullState.HasFlag(ConnectionState.Open)
        && !_connection.FullState.HasFlag(ConnectionState.Broken);

    /// <summary>What the server warned of since it was asked last.</summary>
    public string TakeWarnings()
    {
        var all = string.Join("; ", _warnings);
        _warnings.Clear();
        return all;
    }

    /// <exception cref="NpgsqlException">The server lets nobody in, or does not answer.</exception>
    public static Session Open(StoreAddress address, PostgresStoreOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(SessionSettings.Of(address, options));

        // All types in use are the server's own, whose numbers never change.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(enable: false));
        var source = builder.Build();
        try
        {
            var session = new Session(source, source.OpenConnection());
            session.Execute(SessionSettings.OfNewerServers);
            return session;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <returns>How many rows were concerned.</returns>
    public int Execute(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The rows of an answer.</summary>
    public List<T> All<T>(string sql, Func<NpgsqlDataReader, T> read, params object?[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The one row of an answer that always has one.</summary>
    public T One<T>(string sql, Func<NpgsqlDataReader, T> read, params object?[] values) =>
        All(sql, read, values) is [var only, ..] ? only : throw new NpgsqlException(
            "The server answered a question with nothing that always has an answer.");

    /// <summary>Several statements that travel together: one answer comes back, of the last that
    /// has rows.</summary>
    public List<T> Batch<T>(
        Func<NpgsqlDataReader, T> read, params (string Sql, object?[] Values)[] statements)
    {
        using var batch = new NpgsqlBatch(_connection);
        foreach (var (sql, values) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            Fill(command.Parameters, values);
            batch.BatchCommands.Add(command);
        }

        using var reader = batch.ExecuteReader();
        var rows = new List<T>();
        do
        {
            while (reader.Read())
            {
                rows.Add(read(reader));
            }
        }
        while (reader.NextResult());
        return rows;
    }

    /// <summary>A question that is asked again and again, with its answer row by row.</summary>
    public NpgsqlCommand Command(string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, _connection);
        Fill(command.Parameters, values);
        return command;
    }

    /// <summary>Begins to send rows in binary form.</summary>
    public NpgsqlRawCopyStream Copy(string sql) => _connection.BeginRawBinaryCopy(sql);

    /// <summary>Ends a transaction that is to leave nothing; a broken connection has ended
    /// it.</summary>
    public void TryRollback()
    {
        try
        {
            if (IsOpen)
            {
                Execute("ROLLBACK");
            }
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure)
            || failure is InvalidOperationException)
        {
            // What was not committed is nothing, whether it could still be told so or not.
            Dispose();
        }
    }

    public void Dispose()
    {
        try
        {
            _connection.Dispose();
            _source.Dispose();
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure)
            || failure is IOException or InvalidOperationException)
        {
            // It goes either way.
        }
    }

    private static void Fill(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value ?? DBNull.Value });
        }
    }
}
