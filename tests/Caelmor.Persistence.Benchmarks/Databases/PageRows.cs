using System.Buffers.Binary;
using System.Security.Cryptography;
using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>What no store on PostgreSQL can do without: the bytes, made beforehand, as rows that
/// fit a page, without an index, by one binary COPY in one transaction.</summary>
internal sealed class PageRows : IRival
{
    private const int Piece = 7900;
    private const int RowHead = 2 + 4 + 4 + 4;
    private const int Message = 1 << 20;

    private readonly Database _database;
    private readonly byte[] _rows;
    private int _commits;

    /// <param name="database">Where.</param>
    /// <param name="bytes">The bytes that the store makes of the truth.</param>
    public PageRows(Database database, byte[] bytes)
    {
        _database = database;
        _rows = RowsOf(bytes);
        foreach (var table in new[] { Table(0), Table(1) })
        {
            _database.Do(
                $"CREATE TABLE {table} (no integer NOT NULL, bytes bytea NOT NULL); "
                + $"ALTER TABLE {table} ALTER bytes SET STORAGE PLAIN");
        }
    }

    public string Name => "floor";

    public void Commit(Truth truth)
    {
        _commits++;
        _database.Do("BEGIN");
        using (var copy = _database.Connection.BeginRawBinaryCopy(
            $"COPY {Table(_commits)} FROM STDIN (FORMAT BINARY)"))
        {
            for (var at = 0; at < _rows.Length; at += Message)
            {
                copy.Write(_rows.AsSpan(at, Math.Min(Message, _rows.Length - at)));
            }
        }

        _database.Do("COMMIT");
    }

    /// <summary>Copies the rows out and hashes them.</summary>
    public long Read()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var copy = _database.Connection.BeginRawBinaryCopy(
            $"COPY {Table(_commits)} TO STDOUT (FORMAT BINARY)");
        var block = new byte[Message];
        var all = 0L;
        for (int read; (read = copy.Read(block)) > 0; all += read)
        {
            hash.AppendData(block, 0, read);
        }

        return all + hash.GetHashAndReset()[0];
    }

    /// <summary>Makes room for the next one, beside the last one.</summary>
    public void Settle() => _database.Do($"TRUNCATE {Table(_commits + 1)}");

    public void Dispose()
    {
    }

    private static string Table(int number) => $"{Database.Schema}.page{number % 2}";

    private static byte[] RowsOf(byte[] bytes)
    {
        using var rows = new MemoryStream();
        rows.Write([.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0]);
        Span<byte> head = stackalloc byte[RowHead];
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            var length = Math.Min(Piece, bytes.Length - at);
            BinaryPrimitives.WriteInt16BigEndian(head, 2);
            BinaryPrimitives.WriteInt32BigEndian(head[2..], 4);
            BinaryPrimitives.WriteInt32BigEndian(head[6..], at / Piece);
            BinaryPrimitives.WriteInt32BigEndian(head[10..], length);
            rows.Write(head);
            rows.Write(bytes.AsSpan(at, length));
        }

        rows.Write([0xFF, 0xFF]);
        return rows.ToArray();
    }
}
