using System.Buffers.Binary;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Pieces;

/// <summary>
/// Sends the bytes of one attempt to the server, piece by piece. While one message is sent the next
/// one is filled.
/// </summary>
internal sealed class PieceWriter : IDiskFile
{
    // The number of columns, then length and bytes of each: body, number, checksum, bytes.
    private const int RowHead = 2 + 4 + 16 + 4 + 4 + 4 + 4 + 4;
    private const int RowSize = RowHead + PieceLayout.Size;

    private readonly Guid _body;
    private readonly NpgsqlRawCopyStream _copy;
    private readonly IProgress<long>? _progress;
    private byte[] _message;
    private byte[] _spare;
    private Task _sending = Task.CompletedTask;
    private int _row;
    private int _inPiece;
    private int _pieces;
    private bool _isOver;

    /// <param name="session">The connection, in a transaction.</param>
    /// <param name="schema">The schema of the store.</param>
    /// <param name="body">The id of the attempt.</param>
    /// <param name="options">How large messages are, and who is told how it gets on.</param>
    public PieceWriter(Session session, string schema, Guid body, PostgresStoreOptions options)
    {
        _body = body;
        _progress = options.Progress;
        _message = GC.AllocateUninitializedArray<byte>(options.PiecesInMessage * RowSize);
        _spare = GC.AllocateUninitializedArray<byte>(options.PiecesInMessage * RowSize);
        _copy = session.Copy(
            $"COPY {schema}.piece (body, no, crc, bytes) FROM STDIN (FORMAT BINARY)");
        Send([.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// <inheritdoc/>
    public long Length { get; private set; }

    /// <summary>How many pieces there are.</summary>
    public int Pieces => _pieces;

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (bytes.Length > 0)
        {
            var fitting = Math.Min(bytes.Length, PieceLayout.Size - _inPiece);
            bytes[..fitting].CopyTo(_message.AsSpan(_row + RowHead + _inPiece));
            _inPiece += fitting;
            bytes = bytes[fitting..];
            if (_inPiece == PieceLayout.Size)
            {
                EndPiece();
            }
        }
    }

    /// <summary>What was sent is not read back here.</summary>
    public int Read(long offset, Span<byte> bytes) => throw new NotSupportedException();

    /// <summary>Sends what is left, and hears that the server has taken all of it.</summary>
    public void Flush()
    {
        if (_inPiece > 0)
        {
            EndPiece();
        }

        Swap();
        Await();
        Send([0xFF, 0xFF]);
        _isOver = true;
        Guarded(_copy.Dispose);
    }

    /// <summary>Gives up what was not flushed.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        ((IAsyncResult)_sending).AsyncWaitHandle.WaitOne();
        try
        {
            Guarded(_copy.Cancel);
        }
        catch (NpgsqlException)
        {
            // Whoever gave it up knows why already.
        }
    }

    private void EndPiece()
    {
        WriteRow(_message.AsSpan(_row), _message.AsSpan(_row + RowHead, _inPiece));
        _row += RowHead + _inPiece;
        _inPiece = 0;
        _pieces++;
        if (_row + RowSize > _message.Length)
        {
            Swap();
        }
    }

    private void WriteRow(Span<byte> row, ReadOnlySpan<byte> bytes)
    {
        BinaryPrimitives.WriteInt16BigEndian(row, 4);
        BinaryPrimitives.WriteInt32BigEndian(row[2..], 16);
        _body.TryWriteBytes(row[6..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(row[22..], 4);
        BinaryPrimitives.WriteInt32BigEndian(row[26..], _pieces);
        BinaryPrimitives.WriteInt32BigEndian(row[30..], 4);
        BinaryPrimitives.WriteInt32BigEndian(row[34..], PieceLayout.Crc(_body, _pieces, bytes));
        BinaryPrimitives.WriteInt32BigEndian(row[38..], bytes.Length);
    }

    private void Swap()
    {
        Await();
        var (full, length) = (_message, _row);
        _sending = Task.Run(() => Send(full.AsSpan(0, length)), CancellationToken.None);
        (_message, _spare, _row) = (_spare, _message, 0);
    }

    private void Await() => _sending.GetAwaiter().GetResult();

    private void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _copy.Write(bytes);
            _progress?.Report(bytes.Length);
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            throw Lost(failure);
        }
    }

    private static void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            throw Lost(failure);
        }
    }

    private static bool IsOfStream(Exception failure) =>
        failure is IOException or InvalidOperationException;

    private static NpgsqlException Lost(Exception failure) =>
        new("The connection broke while a truth was sent.", failure);
}
