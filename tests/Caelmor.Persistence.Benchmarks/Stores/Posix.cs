using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>Flushes for which the framework has no call.</summary>
internal static partial class Posix
{
    public static void FlushFolder(string path)
    {
        var folder = open(path, 0);
        var result = folder < 0 ? folder : fsync(folder);
        _ = close(folder);
        if (result < 0)
        {
            throw new IOException(
                $"Could not flush '{path}' (errno {Marshal.GetLastPInvokeError()}).");
        }
    }

    /// <summary>Flushes what a file has, and of what is known about it only its length.</summary>
    public static void FlushContent(SafeFileHandle file)
    {
        if (fdatasync(file) < 0)
        {
            throw new IOException($"Could not flush (errno {Marshal.GetLastPInvokeError()}).");
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fdatasync(SafeFileHandle descriptor);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
}
