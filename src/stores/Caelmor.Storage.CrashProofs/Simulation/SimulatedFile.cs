using Caelmor.Storage.Disks;

namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>An open file of a simulated disk.</summary>
internal sealed class SimulatedFile(SimulatedDisk disk, Inode inode, string name) : IAppendFile
{
    // Where what is written goes in a file that was grown; in any other, at its end.
    private int? _inRoom;

    public long Length => inode.Length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var written = bytes.ToArray();
        disk.Do(
            $"write {bytes.Length} bytes to {name}",
            () => Append(written),
            () => Append(written.AsSpan(0, written.Length / 2)));
    }

    public int Read(long offset, Span<byte> bytes)
    {
        disk.Do($"read {name}", () => { });
        var content = inode.Content.AsSpan();
        var from = (int)Math.Min(offset, content.Length);
        var count = Math.Min(bytes.Length, content.Length - from);
        content.Slice(from, count).CopyTo(bytes);
        return count;
    }

    public void Flush() => disk.Do($"flush {name}", inode.Flush, inode.Doom);

    public void FlushContent() =>
        disk.Do($"flush the content of {name}", inode.Flush, inode.Doom);

    public void Cut(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        disk.Do($"cut {name} to {length} bytes", () =>
        {
            inode.Cut((int)length);
            _inRoom = _inRoom is { } at ? Math.Min(at, (int)length) : null;
        });
    }

    public void Grow(long length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Length);
        _inRoom ??= inode.Length;
        disk.Do(
            $"grow {name} to {length} bytes",
            () => inode.Grow((int)length),
            () => inode.Grow(inode.Length + (int)((length - inode.Length) / 2)));
    }

    public void Dispose()
    {
        // Nothing is held; what is not flushed stays that way.
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        inode.Write(_inRoom ?? inode.Length, bytes);
        _inRoom += bytes.Length;
    }
}
