using System.Runtime.InteropServices;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>Flushing a folder, for which the framework has no call.</summary>
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

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);
}
