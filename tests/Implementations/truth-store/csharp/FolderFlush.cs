using System.ComponentModel;
using System.Runtime.InteropServices;

/// <summary>Has the names in a folder written to the disk. A file that is on the disk and whose name
/// is not is lost in a power cut.</summary>
public static class FolderFlush
{
    public static void Of(string folder)
    {
        // Windows opens no folder as a file, and writes names through by itself.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw Failed("open", folder);
        }

        try
        {
            if (Flush(handle) != 0)
            {
                throw Failed("flush", folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string what, string folder)
    {
        var error = new Win32Exception(Marshal.GetLastPInvokeError());
        return new($"Can't {what} the folder '{folder}': {error.Message}.", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
