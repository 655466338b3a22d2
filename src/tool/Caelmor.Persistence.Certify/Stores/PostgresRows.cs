using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>Places that are schemas: each row is a part, and a place is copied with all that the
/// catalog knows of it, tables, constraints and functions.</summary>
internal sealed class PostgresRows : ITruthStoreMedium, IDisposable
{
    private readonly Lazy<NpgsqlDataSource> _source;
    private ImmutableArray<KeptTable> _tables = [];

    public PostgresRows(string connection) => _source = new(() =>
    {
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            SearchPath = null,
            ApplicationName = "caelmor-certify",
            IncludeErrorDetail = false,
        };

        // What is altered on purpose need not outlive a power cut, and waits for nobody.
        settings.Options = $"{settings.Options} -c synchronous_commit=off -c lock_timeout=2s "
            + "-c client_min_messages=warning -c default_transaction_read_only=off "
            + "-c statement_timeout=0";
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    });

    public ImmutableArray<StoredPart> Read(string place)
    {
        var schema = PostgresStores.SchemaOf(place);
        using var connection = _source.Value.OpenConnection();
        if (!IsThere(connection, schema))
        {
            return [];
        }

        if (_tables.IsEmpty)
        {
            _tables = KeptTable.Of(connection, schema);
        }

        return [.. _tables.SelectMany(table => Read(connection, schema, table))];
    }

    public void Write(string place, string part, ImmutableArray<byte> content)
    {
        var schema = PostgresStores.SchemaOf(place);
        var table = TableOf(part);
        using var connection = _source.Value.OpenConnection();
        try
        {
            Update(connection, schema, table, part, content);
        }
        catch (PostgresException refused) when (refused.SqlState.StartsWith(
            "23", StringComparison.Ordinal))
        {
            // Whoever may alter rows may alter tables.
            Execute(
                connection, Format(SchemaStatements.DropConstraints, schema, table.Name));
            Update(connection, schema, table, part, content);
        }
    }

    public void Delete(string place, string part)
    {
        var schema = PostgresStores.SchemaOf(place);
        var table = TableOf(part);
        using var connection = _source.Value.OpenConnection();
        DemandOne(
            Execute(
                connection,
                $"DELETE FROM {schema}.{table.Name} t WHERE {Label(table, schema)} = $1",
                part),
            part);
    }

    public void Copy(string place, string other)
    {
        using var connection = _source.Value.OpenConnection();
        Execute(connection, Format(
            SchemaStatements.Copy, PostgresStores.SchemaOf(place), PostgresStores.SchemaOf(other)));
    }

    public void Remove(string place)
    {
        var schema = PostgresStores.SchemaOf(place);
        using var connection = _source.Value.OpenConnection();
        try
        {
            Execute(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
        }
        catch (PostgresException held) when (
            held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            // A trial that was abandoned may still be at it, and nobody waits for it any more.
            Execute(connection, Format(SchemaStatements.EndBlockers, schema, ""));
            Execute(connection, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
        }
    }

    public void Dispose()
    {
        if (_source.IsValueCreated)
        {
            _source.Value.Dispose();
        }
    }

    private static IEnumerable<StoredPart> Read(
        NpgsqlConnection connection, string schema, KeptTable table)
    {
        using var command = new NpgsqlCommand(
            $"SELECT {Label(table, schema)}, {string.Join(", ", table.Columns.Select(
                column => $"t.{column.Name}"))} FROM {schema}.{table.Name} t ORDER BY 1",
            connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = table.Columns.Select((column, place) =>
                reader.IsDBNull(place + 1) ? null : reader.GetValue(place + 1));
            var name = reader.GetString(0);
            yield return new(
                name,
                table.IsName ? name : table.Kind,
                ImmutableCollectionsMarshal.AsImmutableArray(
                    RowBytes.Write(table.Columns, [.. values])));
        }
    }

    private static void Update(
        NpgsqlConnection connection,
        string schema,
        KeptTable table,
        string part,
        ImmutableArray<byte> content)
    {
        var assignments = table.Columns.Select((column, place) =>
            $"{column.Name} = ${(place + 2).ToString(CultureInfo.InvariantCulture)}");
        using var command = new NpgsqlCommand(
            $"UPDATE {schema}.{table.Name} t SET {string.Join(", ", assignments)} "
            + $"WHERE {Label(table, schema)} = $1",
            connection);
        command.Parameters.Add(new() { Value = part });
        foreach (var (column, value) in table.Columns.Zip(
            RowBytes.Read(table.Columns, content.AsSpan())))
        {
            command.Parameters.Add(new()
            {
                Value = value ?? DBNull.Value,
                DataTypeName = column.Type,
            });
        }

        DemandOne(command.ExecuteNonQuery(), part);
    }

    private KeptTable TableOf(string part) =>
        _tables.FirstOrDefault(table => part.StartsWith(table.Kind, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"Found no table that keeps '{part}'.");

    private static void DemandOne(int rows, string part)
    {
        if (rows != 1)
        {
            throw new InvalidOperationException(
                $"Found {rows} rows of the name '{part}'; expected one.");
        }
    }

    private static bool IsThere(NpgsqlConnection connection, string schema)
    {
        using var command = new NpgsqlCommand("SELECT to_regnamespace($1) IS NOT NULL", connection);
        command.Parameters.Add(new() { Value = schema });
        return (bool)command.ExecuteScalar()!;
    }

    private static int Execute(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command.ExecuteNonQuery();
    }

    private static string Label(KeptTable table, string schema) =>
        table.Label.Replace("{s}", schema, StringComparison.Ordinal);

    private static string Format(string statement, string schema, string other) => statement
        .Replace("{s}", schema, StringComparison.Ordinal)
        .Replace("{o}", other, StringComparison.Ordinal);
}
