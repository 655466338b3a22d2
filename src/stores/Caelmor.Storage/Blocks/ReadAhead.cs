using System.Security.Cryptography;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Blocks;

/// <summary>
/// Reads a stretch of a file block by block and hashes it, some blocks ahead of whoever takes
/// them.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="start">Where to begin.</param>
/// <param name="end">Where to end.</param>
/// <param name="blockSize">How much to read at once.</param>
/// <param name="roomSize">How much to reserve at once: a block or more, next to each other.</param>
internal sealed class ReadAhead(
    IDiskFile file, long start, long end, int blockSize, int roomSize)
    : IDisposable
{
    private const int Most = 4;

    // About a millisecond: a block is read and hashed within a fifth of it.
    private const int Patience = 2000;

    // A thread costs more than it saves where there is little to read.
    private readonly bool _isAhead = blockSize >= BlockLayout.ReadingSize / 4 && end - start > blockSize;

    private readonly IncrementalHash _hash =
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private readonly Queue<Task<ArraySegment<byte>>> _ahead = new(Most);
    private readonly BlockPool _rooms = new(roomSize);
    private Task _last = Task.CompletedTask;
    private long _ordered = start;
    private volatile bool _isOver;

    /// <summary>Waits for the next block.</summary>
    /// <returns>The block; an empty one at the end.</returns>
    public ArraySegment<byte> Next()
    {
        do
        {
            Order();
        }
        while (_isAhead && _ahead.Count < Most && _ordered < end);
        return _ahead.TryDequeue(out var next) ? Await(next) : default;
    }

    /// <summary>Gives back the room of blocks that nobody needs any longer.</summary>
    public void Return(byte[] room) => _rooms.Return(room);

    /// <summary>Ends the hash, once all blocks were taken.</summary>
    /// <returns>The SHA-256.</returns>
    public byte[] EndHash() => _hash.GetHashAndReset();

    public void Dispose()
    {
        _isOver = true;
        ((IAsyncResult)_last).AsyncWaitHandle.WaitOne();
        _hash.Dispose();
    }

    // The next block is a moment away. A thread that sleeps meanwhile is woken on the processor of
    // whoever wakes it, and stops it: the two would read and take apart in turns.
    private static ArraySegment<byte> Await(Task<ArraySegment<byte>> block)
    {
        var spin = default(SpinWait);
        for (var i = 0; i < Patience && !block.IsCompleted; i++)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }

        return block.GetAwaiter().GetResult();
    }

    private void Order()
    {
        if (_ordered == end)
        {
            return;
        }

        var offset = _ordered;
        var count = (int)Math.Min(blockSize, end - offset);
        var block = _rooms.Take(count, end - offset);
        _ordered += count;
        ArraySegment<byte> Work() => Fill(block, offset);

        // Not executed synchronously: whoever waits for a block would wait for those behind it.
        var order = !_isAhead ? Task.FromResult(Work())
            : _last.IsCompleted ? Task.Run(Work)
            : _last.ContinueWith(_ => Work(), TaskScheduler.Default);
        _ahead.Enqueue(order);
        _last = order;
    }

    private ArraySegment<byte> Fill(ArraySegment<byte> block, long offset)
    {
        if (_isOver)
        {
            return default;
        }

        var read = 0;
        try
        {
            read = file.Read(offset, block);
            _hash.AppendData(block);
        }
        finally
        {
            // What lies behind a failure is of no use to anybody.
            _isOver |= read < block.Count;
        }

        return read == block.Count
            ? block
            : throw new FlawException(
                "the length of the file", $"at least {offset + block.Count}", offset + read);
    }
}
