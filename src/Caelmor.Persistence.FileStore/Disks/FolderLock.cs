using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Persistence.FileStore.Disks;

/// <summary>
/// The lock of a folder. It dies with its process; what it says about its owner is for people.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const int LongestOwner = 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly SafeFileHandle _handle;

    private FolderLock(SafeFileHandle handle) => _handle = handle;

    public static DiskLock Take(string path, string owner)
    {
        var handle = Reach(path);
        if (handle is null)
        {
            return new(Held: null, "");
        }

        if (OperatingSystem.IsLinux() && !IsTaken(handle, path))
        {
            using (handle)
            {
                return new(Held: null, Read(handle));
            }
        }

        var former = Read(handle);
        Write(handle, owner);
        return new(new FolderLock(handle), former);
    }

    /// <summary>An owner that leaves in order leaves no name behind.</summary>
    public void Dispose()
    {
        try
        {
            RandomAccess.SetLength(_handle, 0);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next owner will take this lock for one whose process died: a word in a log.
        }

        _handle.Dispose();
    }

    // A lock that bears no name is being let go: its owner has left, and a process that the owner
    // was just starting still has a hand on it.
    private static bool IsTaken(SafeFileHandle handle, string path)
    {
        for (var waited = TimeSpan.Zero; !Libc.TryLock(handle, path); waited += Pause)
        {
            if (waited >= Longest || Read(handle).Length > 0)
            {
                return false;
            }

            Thread.Sleep(Pause);
        }

        return true;
    }

    private static SafeFileHandle? Reach(string path)
    {
        if (OperatingSystem.IsLinux())
        {
            return PlainFile.Demand(
                Libc.Open(path, Libc.ReadWrite | Libc.Create | Libc.NonBlocking), path);
        }

        try
        {
            return File.OpenHandle(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static string Read(SafeFileHandle handle)
    {
        var bytes = new byte[LongestOwner];
        return Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(handle, bytes, 0)).Trim();
    }

    private static void Write(SafeFileHandle handle, string owner)
    {
        RandomAccess.SetLength(handle, 0);
        RandomAccess.Write(handle, Encoding.UTF8.GetBytes(owner + "\n"), 0);
    }
}
