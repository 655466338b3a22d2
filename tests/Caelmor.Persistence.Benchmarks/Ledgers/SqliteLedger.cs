using Caelmor.AuditLedger.Events;
using Caelmor.Persistence.Benchmarks.Stores;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>SQLite as it is durable: WAL, synchronous=FULL, one transaction for each append.</summary>
internal sealed class SqliteLedger : ILedgerRival
{
    private readonly nint _database;
    private readonly nint _insert;

    public SqliteLedger(string folder)
    {
        Sqlite.Require(Sqlite.Open(Path.Combine(folder, "events.db"), out _database));
        Do("PRAGMA synchronous = FULL");
        Do("PRAGMA journal_mode = WAL");
        Do("CREATE TABLE event (number INTEGER PRIMARY KEY, json BLOB)");
        Sqlite.Require(Sqlite.Prepare(
            _database, "INSERT INTO event (json) VALUES (?)", -1, out _insert, 0));
    }

    public string Name => "SQLite";

    public unsafe void Append(IReadOnlyList<AuditEvent> events)
    {
        Do("BEGIN");
        foreach (var one in events)
        {
            fixed (byte* json = one.Json.Span)
            {
                Sqlite.Require(Sqlite.BindBytes(_insert, 1, json, one.Json.Length, 0));
                Sqlite.Require(Sqlite.Step(_insert), Sqlite.Done);
                Sqlite.Require(Sqlite.Reset(_insert));
            }
        }

        Do("COMMIT");
    }

    public long ReadAll()
    {
        Sqlite.Require(Sqlite.Prepare(
            _database, "SELECT json FROM event ORDER BY number", -1, out var select, 0));
        var bytes = 0L;
        while (Sqlite.Step(select) == Sqlite.Row)
        {
            Measuring.Outcome.Require(Sqlite.ColumnBytes(select, 0) != 0);
            bytes += Sqlite.ColumnLength(select, 0) + 1;
        }

        Sqlite.Require(Sqlite.Dispose(select));
        return bytes;
    }

    public void Dispose()
    {
        Sqlite.Require(Sqlite.Dispose(_insert));
        Sqlite.Require(Sqlite.Close(_database));
    }

    private void Do(string sql) => Sqlite.Require(Sqlite.Execute(_database, sql, 0, 0, 0));
}
