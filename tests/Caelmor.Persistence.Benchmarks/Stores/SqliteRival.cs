using System.Runtime.InteropServices;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>SQLite as it is durable: WAL, synchronous=FULL, one transaction for a truth.</summary>
/// <remarks>
/// No index, and rows in the order in which they come: nothing is quicker for it. It keeps system,
/// key, kind, bindings and value, and no checksum.
/// </remarks>
internal sealed class SqliteRival : IRival
{
    private readonly nint _database;

    public SqliteRival(string folder)
    {
        Sqlite.Require(Sqlite.Open(Path.Combine(folder, "truth.db"), out _database));
        Do("PRAGMA synchronous = FULL");
        Do("PRAGMA journal_mode = WAL");
        Do("CREATE TABLE datum (system TEXT, key TEXT, kind TEXT, bindings TEXT, value BLOB)");
    }

    public string Name => "SQLite";

    public void Commit(Truth truth)
    {
        Do("BEGIN");
        Do("DELETE FROM datum");
        Sqlite.Require(Sqlite.Prepare(
            _database, "INSERT INTO datum VALUES (?, ?, ?, ?, ?)", -1, out var insert, 0));
        foreach (var state in truth.States)
        {
            foreach (var datum in state.Data)
            {
                Insert(insert, state.System.Text, datum);
            }
        }

        Sqlite.Require(Sqlite.Dispose(insert));
        Do("COMMIT");
    }

    public long Read()
    {
        Sqlite.Require(Sqlite.Prepare(
            _database,
            "SELECT system, key, kind, bindings, value FROM datum",
            -1,
            out var select,
            0));
        var data = new List<Datum>();
        while (Sqlite.Step(select) == Sqlite.Row)
        {
            var value = new byte[Sqlite.ColumnLength(select, 4)];
            Marshal.Copy(Sqlite.ColumnBytes(select, 4), value, 0, value.Length);
            data.Add(new(
                new(Marshal.PtrToStringUni(Sqlite.ColumnText(select, 1))!),
                new(Marshal.PtrToStringUni(Sqlite.ColumnText(select, 2))!),
                new(value)));
        }

        Sqlite.Require(Sqlite.Dispose(select));
        return data.Count;
    }

    public void Settle()
    {
    }

    public void Dispose() => Sqlite.Require(Sqlite.Close(_database));

    private static unsafe void Insert(nint insert, string system, Datum datum)
    {
        var bindings = datum.Bindings.IsEmpty ? "" : string.Join(' ', datum.Bindings);
        fixed (char* name = system, key = datum.Key.Text, kind = datum.Kind.Text, bound = bindings)
        fixed (byte* value = datum.Value.Bytes.Span)
        {
            Bind(insert, 1, name, system);
            Bind(insert, 2, key, datum.Key.Text);
            Bind(insert, 3, kind, datum.Kind.Text);
            Bind(insert, 4, bound, bindings);
            Sqlite.Require(Sqlite.BindBytes(insert, 5, value, datum.Value.Bytes.Length, 0));
            Sqlite.Require(Sqlite.Step(insert), Sqlite.Done);
            Sqlite.Require(Sqlite.Reset(insert));
        }
    }

    private static unsafe void Bind(nint insert, int index, char* start, string text) =>
        Sqlite.Require(Sqlite.BindText(insert, index, start, text.Length * sizeof(char), 0));

    private void Do(string sql) => Sqlite.Require(Sqlite.Execute(_database, sql, 0, 0, 0));
}
