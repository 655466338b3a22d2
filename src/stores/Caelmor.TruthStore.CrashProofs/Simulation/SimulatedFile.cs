using Caelmor.TruthStore.Files.Disks;

namespace Caelmor.TruthStore.CrashProofs.Simulation;

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
