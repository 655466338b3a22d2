using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.Persistence.Truths;
using NpgsqlTypes;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>What comes to mind first: a row for each datum, by one binary COPY in one transaction,
/// with the key that somebody would want. It has no checksum.</summary>
internal sealed class DatumRows : IRival
{
    private const string Table = $"{Database.Schema}.datum";

    private readonly Database _database;

    public DatumRows(Database database)
    {
        _database = database;
        _database.Do(
            $"CREATE TABLE {Table} (system text COLLATE \"C\" NOT NULL, key text COLLATE \"C\" "
            + "NOT NULL, kind text NOT NULL, nature integer NOT NULL, authorship integer NOT NULL, "
            + "bindings text NOT NULL, value bytea NOT NULL, PRIMARY KEY (system, key))");
    }

    public string Name => "row per datum";

    public void Commit(Truth truth)
    {
        _database.Do("BEGIN");
        _database.Do($"TRUNCATE {Table}");
        using (var rows = _database.Connection.BeginBinaryImport(
            $"COPY {Table} FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var state in truth.States)
            {
                foreach (var datum in state.Data)
                {
                    rows.StartRow();
                    rows.Write(state.System.Text, NpgsqlDbType.Text);
                    rows.Write(datum.Key.Text, NpgsqlDbType.Text);
                    rows.Write(datum.Kind.Text, NpgsqlDbType.Text);
                    rows.Write((int)datum.Nature, NpgsqlDbType.Integer);
                    rows.Write((int)datum.Authorship, NpgsqlDbType.Integer);
                    rows.Write(
                        datum.Bindings.IsEmpty ? "" : string.Join(' ', datum.Bindings),
                        NpgsqlDbType.Text);
                    rows.Write(datum.Value.Bytes, NpgsqlDbType.Bytea);
                }
            }

            rows.Complete();
        }

        _database.Do("COMMIT");
    }

    public long Read()
    {
        using var rows = _database.Connection.BeginBinaryExport(
            $"COPY (SELECT key, kind, value FROM {Table}) TO STDOUT (FORMAT BINARY)");
        var data = new List<Datum>();
        while (rows.StartRow() > 0)
        {
            data.Add(new(
                new(rows.Read<string>(NpgsqlDbType.Text)),
                new(rows.Read<string>(NpgsqlDbType.Text)),
                new(rows.Read<byte[]>(NpgsqlDbType.Bytea))));
        }

        return data.Count;
    }

    public void Settle()
    {
    }

    public void Dispose()
    {
    }
}
