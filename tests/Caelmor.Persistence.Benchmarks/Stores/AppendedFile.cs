using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>What nobody who appends can do without: one write at the end of a file, and one flush of
/// its content.</summary>
internal sealed class AppendedFile : IDisposable
{
    private long _end;

    public AppendedFile(string folder)
    {
        Handle = File.OpenHandle(
            Path.Combine(folder, "floor"), FileMode.CreateNew, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(Handle);
        Posix.FlushFolder(folder);
    }

    public SafeFileHandle Handle { get; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(Handle, bytes, _end);
        Posix.FlushContent(Handle);
        _end += bytes.Length;
    }

    public void Dispose() => Handle.Dispose();
}
