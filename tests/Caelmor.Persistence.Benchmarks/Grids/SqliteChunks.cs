using Caelmor.WorldGrid.Contract;
using Microsoft.Data.Sqlite;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>SQLite as it is durable: WAL, synchronous=FULL, one transaction for a save, a row for
/// each chunk.</summary>
internal sealed class SqliteChunks : IChunkRival
{
    private readonly SqliteConnection _database;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _select;
    private readonly SqliteParameter[] _values;
    private readonly SqliteParameter[] _keys;
    private IReadOnlyList<ChunkPosition> _chunks = [];
    private byte[] _bytes = [];

    public SqliteChunks(string path, int bytes = Buildings.Bytes)
    {
        Length = bytes;
        _database = new($"Data Source={path};Pooling=False");
        _database.Open();
        Do("PRAGMA synchronous = FULL");
        Do("PRAGMA journal_mode = WAL");
        Do("CREATE TABLE IF NOT EXISTS chunk (x INTEGER, y INTEGER, bytes BLOB, "
            + "PRIMARY KEY (x, y)) WITHOUT ROWID");
        (_insert, _values) = Prepared("INSERT OR REPLACE INTO chunk VALUES ($0, $1, $2)", 3);
        (_select, _keys) = Prepared("SELECT bytes FROM chunk WHERE x = $0 AND y = $1", 2);
    }

    public string Name => "SQLite";

    /// <summary>How many bytes a chunk has.</summary>
    public int Length { get; }

    public void Change(IReadOnlyList<ChunkPosition> chunks, int edition) =>
        (_chunks, _bytes) = (chunks, Buildings.BytesOf(edition, Length));

    public void Save()
    {
        using var transaction = _database.BeginTransaction();
        _insert.Transaction = transaction;
        foreach (var at in _chunks)
        {
            (_values[0].Value, _values[1].Value, _values[2].Value) = (at.X, at.Y, _bytes);
            _insert.ExecuteNonQuery();
        }

        transaction.Commit();
        _insert.Transaction = null;
    }

    /// <summary>Reads a chunk.</summary>
    public byte[] Read(ChunkPosition at)
    {
        (_keys[0].Value, _keys[1].Value) = (at.X, at.Y);
        return (byte[])_select.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _select.Dispose();
        _database.Dispose();
    }

    private (SqliteCommand Command, SqliteParameter[] Parameters) Prepared(string sql, int count)
    {
        var command = _database.CreateCommand();
        command.CommandText = sql;
        SqliteParameter[] parameters =
        [
            .. Enumerable.Range(0, count).Select(i => command.Parameters.Add(
                $"${i}", i < 2 ? SqliteType.Integer : SqliteType.Blob)),
        ];
        command.Prepare();
        return (command, parameters);
    }

    private void Do(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteScalar();
    }
}
