using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>A file on a real disk that is appended to.</summary>
/// <param name="handle">The file. On Linux the system appends to it, wherever its end is.</param>
/// <param name="path">Its path, for messages.</param>
internal sealed class FolderAppendFile(SafeFileHandle handle, string path) : IAppendFile
{
    private readonly FolderFile _file = new(handle, path, RandomAccess.GetLength(handle));
    private bool _isGrown;

    public long Length => _file.Length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (!_isGrown)
        {
            _file.GoTo(_file.Length);
        }

        _file.Write(bytes);
    }

    public int Read(long offset, Span<byte> bytes) => _file.Read(offset, bytes);

    public void Flush() => _file.Flush();

    public void FlushContent()
    {
        if (OperatingSystem.IsLinux())
        {
            Libc.FlushContent(handle, path);
            return;
        }

        RandomAccess.FlushToDisk(handle);
    }

    public void Cut(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        RandomAccess.SetLength(handle, length);
        _file.GoTo(Math.Min(_file.Position, length));
    }

    public void Grow(long length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Length);
        if (!_isGrown)
        {
            _file.GoTo(Length);
            _isGrown = true;
        }

        if (OperatingSystem.IsLinux())
        {
            Libc.WriteAnywhere(handle, path);
            Libc.Grow(handle, length, path);
            return;
        }

        RandomAccess.SetLength(handle, length);
    }

    public void Dispose() => _file.Dispose();
}
