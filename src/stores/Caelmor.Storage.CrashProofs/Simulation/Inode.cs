using Caelmor.Storage.Disks;

namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>A file as the disk has it, and as its cache has it.</summary>
internal sealed class Inode
{
    private bool _isDoomed;

    public byte[] Durable { get; private set; } = [];

    public List<byte[]> Unflushed { get; } = [];

    public int Length => Durable.Length + Unflushed.Sum(write => write.Length);

    public static Inode Of(byte[] durable) => new() { Durable = durable };

    public void Write(ReadOnlySpan<byte> bytes) => Unflushed.Add(bytes.ToArray());

    public byte[] Content() => [.. Durable, .. Unflushed.SelectMany(write => write)];

    public void Flush()
    {
        // After a flush that failed a later one succeeds and means nothing.
        if (!_isDoomed)
        {
            Durable = Content();
            Unflushed.Clear();
        }
    }

    public void Doom() => _isDoomed = true;

    public Inode Copy()
    {
        var copy = new Inode { Durable = Durable, _isDoomed = _isDoomed };
        copy.Unflushed.AddRange(Unflushed);
        return copy;
    }
}

internal sealed class SimulatedFile(SimulatedDisk disk, Inode inode, string name) : IDiskFile
{
    public long Length => inode.Length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var written = bytes.ToArray();
        disk.Do(
            $"write {bytes.Length} bytes to {name}",
            () => inode.Write(written),
            () => inode.Write(written.AsSpan(0, written.Length / 2)));
    }

    public int Read(long offset, Span<byte> bytes)
    {
        disk.Do($"read {name}", () => { });
        var content = inode.Content().AsSpan();
        var from = (int)Math.Min(offset, content.Length);
        var count = Math.Min(bytes.Length, content.Length - from);
        content.Slice(from, count).CopyTo(bytes);
        return count;
    }

    public void Flush() => disk.Do($"flush {name}", inode.Flush, inode.Doom);

    public void Dispose()
    {
        // Nothing is held; what is not flushed stays that way.
    }
}
