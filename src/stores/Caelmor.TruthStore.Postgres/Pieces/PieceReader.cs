using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Postgres.Connections;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Pieces;

/// <summary>The pieces of a truth as one file that can be read anywhere; each piece is checked by
/// itself, and no length is believed.</summary>
/// <param name="session">The connection, in a transaction that sees one state of things.</param>
/// <param name="schema">The schema of the store.</param>
/// <param name="row">Whose pieces they are.</param>
/// <param name="progress">Is told how many bytes were read; null for nobody.</param>
internal sealed class PieceReader(
    Session session, string schema, TruthRow row, IProgress<long>? progress) : IDiskFile
{
    private const int Ahead = 64;

    private readonly byte[] _window = GC.AllocateUninitializedArray<byte>(
        Math.Min(Ahead, Math.Max(1, row.Pieces)) * PieceLayout.Size);

    private NpgsqlCommand? _question;
    private int _first;
    private int _filled;
    private long _next;

    /// <inheritdoc/>
    public long Length => row.Bytes;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> bytes)
    {
        var want = (int)Math.Min(bytes.Length, Math.Max(0, Length - offset));
        for (var done = 0; done < want;)
        {
            var at = offset + done;
            var number = (int)(at / PieceLayout.Size);
            if (number < _first || number >= _first + _filled)
            {
                // Whoever reads on is likely to read on; whoever looks somewhere looks at little.
                Load(number, at == _next ? Ahead : 1 + ((want - done) / PieceLayout.Size));
            }

            var start = (int)(at - ((long)_first * PieceLayout.Size));
            var here = Math.Min(want - done, InWindow - start);
            _window.AsSpan(start, here).CopyTo(bytes[done..]);
            done += here;
            _next = at + here;
        }

        progress?.Report(want);
        return want;
    }

    /// <summary>Nothing is written here.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

    /// <summary>Nothing was written here.</summary>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _question?.Dispose();

    private int InWindow => (int)Math.Min(
        (long)_filled * PieceLayout.Size, Length - ((long)_first * PieceLayout.Size));

    private void Load(int first, int count)
    {
        (_first, _filled) = (first, 0);
        var all = Math.Min(Math.Min(count, _window.Length / PieceLayout.Size), row.Pieces - first);
        _question ??= Question();
        _question.Parameters[1].Value = first;
        _question.Parameters[2].Value = first + all;
        using var reader = _question.ExecuteReader(System.Data.CommandBehavior.SequentialAccess);
        while (_filled < all)
        {
            if (!reader.Read())
            {
                throw new FlawException("the pieces", $"piece {_first + _filled}", "none");
            }

            Take(reader, _first + _filled);
            _filled++;
        }
    }

    private NpgsqlCommand Question()
    {
        var command = session.Command(
            $"SELECT no, crc, bytes FROM {schema}.piece WHERE body = $1 AND no >= $2 AND no < $3 "
            + "ORDER BY no",
            row.Body,
            0,
            0);
        command.Prepare();
        return command;
    }

    private void Take(NpgsqlDataReader reader, int number)
    {
        var found = reader.IsDBNull(0) ? -1 : reader.GetInt32(0);
        Checks.Same("the number of a piece", found, number);
        var crc = reader.IsDBNull(1) ? 0 : reader.GetInt32(1);
        var expected = (int)Math.Min(
            PieceLayout.Size, Length - ((long)number * PieceLayout.Size));
        var length = reader.IsDBNull(2) ? -1 : reader.GetBytes(2, 0, null, 0, 0);
        Checks.Same($"the length of piece {number}", length, expected);
        reader.GetBytes(2, 0, _window, _filled * PieceLayout.Size, expected);
        var computed = PieceLayout.Crc(
            row.Body, number, _window.AsSpan(_filled * PieceLayout.Size, expected));
        Checks.Same(
            $"the CRC-32C of piece {number}", unchecked((uint)computed), unchecked((uint)crc));
    }
}
