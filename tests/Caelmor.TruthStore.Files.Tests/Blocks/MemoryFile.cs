using Caelmor.Storage.Disks;

namespace Caelmor.TruthStore.Files.Tests.Blocks;

/// <summary>A file in memory that refuses or ends where it is asked to.</summary>
internal sealed class MemoryFile : IDiskFile
{
    private readonly MemoryStream _content = new();
    private int _reads;

    /// <summary>How often it was read.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>The number of the read that is refused, from 1; 0 for none.</summary>
    public int RefusedRead { get; set; }

    /// <summary>Where it ends before its time.</summary>
    public long End { get; set; } = long.MaxValue;

    public long Length => _content.Length;

    public static MemoryFile Of(byte[] content)
    {
        var file = new MemoryFile();
        file.Write(content);
        return file;
    }

    public byte[] ToArray() => _content.ToArray();

    public void Write(ReadOnlySpan<byte> bytes) => _content.Write(bytes);

    public int Read(long offset, Span<byte> bytes)
    {
        if (Interlocked.Increment(ref _reads) == RefusedRead)
        {
            throw new IOException("The file refuses.");
        }

        var end = Math.Min(End, _content.Length);
        var count = (int)Math.Clamp(end - offset, 0, bytes.Length);
        _content.GetBuffer().AsSpan((int)Math.Min(offset, end), count).CopyTo(bytes);
        return count;
    }

    public void Flush()
    {
        // It is as durable as the test.
    }

    public void Dispose() => _content.Dispose();
}
