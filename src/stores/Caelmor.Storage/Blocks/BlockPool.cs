using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Blocks;

/// <summary>Memory for blocks, several of which lie next to each other in one room.</summary>
/// <param name="size">How large a room is, unless less is left to read.</param>
internal sealed class BlockPool(int size)
{
    private readonly Stack<byte[]> _free = new();
    private byte[] _room = [];
    private int _used;

    /// <param name="count">How large the block is.</param>
    /// <param name="left">How much there is to read, the block included.</param>
    public ArraySegment<byte> Take(int count, long left)
    {
        if (_room.Length - _used < count)
        {
            _room = _free.TryPop(out var free) ? free : New((int)Math.Min(size, left));
            _used = 0;
        }

        var block = new ArraySegment<byte>(_room, _used, count);
        _used += count;
        Touch(block);
        return block;
    }

    /// <summary>Gives a room back, to be used again.</summary>
    public void Return(byte[] room)
    {
        if (room.Length > 0)
        {
            _free.Push(room);
        }
    }

    /// <summary>Reserves memory; what is in it is left open.</summary>
    public static byte[] New(int size)
    {
        var room = GC.AllocateUninitializedArray<byte>(size);
        if (OperatingSystem.IsLinux())
        {
            Libc.PreferLargePages(room);
        }

        return room;
    }

    // The system gives memory piece by piece to the first who touches it, which takes as long as
    // to hash it. Whoever orders a block has time for that; whoever reads and hashes has not.
    private static void Touch(Span<byte> block)
    {
        for (var i = 0; i < block.Length; i += Environment.SystemPageSize)
        {
            block[i] = 0;
        }
    }
}
