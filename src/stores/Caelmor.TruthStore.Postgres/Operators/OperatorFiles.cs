using System.Text;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Operators;

/// <summary>Says of the server's failures, while a file is read, what they are failures
/// of.</summary>
internal sealed class GuardedFile(IDiskFile file, StoreAddress address) : IDiskFile
{
    public long Length => file.Length;

    public void Write(ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

    public int Read(long offset, Span<byte> bytes)
    {
        // A span can't be handed on to where the failures are caught.
        var room = new byte[bytes.Length];
        var read = PostgresTruths.Guard(address, () => file.Read(offset, room));
        room.AsSpan(0, read).CopyTo(bytes);
        return read;
    }

    public void Flush()
    {
    }

    public void Dispose() => file.Dispose();
}

/// <summary>What is left of the pieces of a truth, as it is; a piece that is gone is
/// zeros.</summary>
internal sealed class BrokenPieces(Session session, string schema, Guid body, long length)
    : IDiskFile
{
    private readonly byte[] _piece = new byte[PieceLayout.Size];
    private int _number = -1;

    public long Length => length;

    public void Write(ReadOnlySpan<byte> bytes) => throw new NotSupportedException();

    public int Read(long offset, Span<byte> bytes)
    {
        var want = (int)Math.Min(bytes.Length, Math.Max(0, Length - offset));
        for (var done = 0; done < want;)
        {
            var at = offset + done;
            Load((int)(at / PieceLayout.Size));
            var part = _piece.AsSpan((int)(at % PieceLayout.Size));
            part = part[..Math.Min(part.Length, want - done)];
            part.CopyTo(bytes[done..]);
            done += part.Length;
        }

        return want;
    }

    public void Flush()
    {
    }

    public void Dispose()
    {
    }

    private void Load(int number)
    {
        if (number == _number)
        {
            return;
        }

        _number = number;
        Array.Clear(_piece);
        var found = session.All(
            $"SELECT substr(bytes, 1, {PieceLayout.Size}) FROM {schema}.piece "
            + "WHERE body = $1 AND no = $2 AND bytes IS NOT NULL",
            row => (byte[])row[0],
            body,
            number);
        found.FirstOrDefault()?.CopyTo(_piece, 0);
    }
}

/// <summary>Why an epoch is quarantined: it takes effect when it is flushed.</summary>
internal sealed class MarkerFile(Action<string> impose) : IDiskFile
{
    private readonly StringBuilder _text = new();

    public long Length => _text.Length;

    public void Write(ReadOnlySpan<byte> bytes) => _text.Append(Encoding.UTF8.GetString(bytes));

    public int Read(long offset, Span<byte> bytes) => throw new NotSupportedException();

    public void Flush() => impose(_text.ToString());

    public void Dispose()
    {
    }
}
