using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>A file on a real disk, without a buffer of its own.</summary>
/// <param name="handle">The file.</param>
/// <param name="path">Its path, for messages.</param>
/// <param name="position">Where what is written goes.</param>
internal sealed class FolderFile(SafeFileHandle handle, string path, long position = 0)
    : IDiskFile
{
    // Early enough for the disk to be busy while the rest is being made.
    private const long Batch = 8 << 20;

    private long _begun = position;

    /// <summary>Where what is written next goes.</summary>
    public long Position { get; private set; } = position;

    public long Length => RandomAccess.GetLength(handle);

    /// <summary>Tells files from pipes and whatever else somebody left in their place.</summary>
    /// <exception cref="IOException">It is no file; the handle is closed.</exception>
    public static SafeFileHandle DemandPlain(SafeFileHandle handle, string path)
    {
        try
        {
            _ = RandomAccess.GetLength(handle);
            return handle;
        }
        catch (NotSupportedException notPlain)
        {
            handle.Dispose();
            throw new IOException(
                $"Found something at '{path}' that is no file; expected one.", notPlain);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        FileSizeLimit.Write(handle, bytes, Position, path);
        Position += bytes.Length;
        if (OperatingSystem.IsLinux() && Position - _begun >= Batch)
        {
            Libc.BeginWriting(handle, _begun, Position - _begun);
            _begun = Position;
        }
    }

    /// <summary>What is written next goes there.</summary>
    public void GoTo(long position)
    {
        Position = position;
        _begun = Math.Min(_begun, position);
    }

    public int Read(long offset, Span<byte> bytes)
    {
        var total = 0;
        while (total < bytes.Length)
        {
            var read = RandomAccess.Read(handle, bytes[total..], offset + total);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    public void Flush()
    {
        if (OperatingSystem.IsLinux())
        {
            Libc.Flush(handle, path);
            return;
        }

        RandomAccess.FlushToDisk(handle);
    }

    public void Dispose() => handle.Dispose();
}
