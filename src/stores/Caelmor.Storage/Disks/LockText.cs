using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>What a lock file says about its owner.</summary>
internal static class LockText
{
    private const int Longest = 1024;

    public static string Read(SafeFileHandle file)
    {
        var bytes = new byte[Longest];
        return Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(file, bytes, 0)).Trim();
    }

    /// <summary>What the lock file of a folder says; nothing, if there is none.</summary>
    public static string Of(IFolder folder, string name)
    {
        if (!folder.List(one => one == name).Any(entry => entry.IsPlain))
        {
            return "";
        }

        using var file = folder.Open(name);
        var bytes = new byte[Longest];
        return Encoding.UTF8.GetString(bytes, 0, file.Read(0, bytes)).Trim();
    }

    public static void Write(SafeFileHandle file, string owner, string path)
    {
        RandomAccess.SetLength(file, 0);
        FileSizeLimit.Write(file, Encoding.UTF8.GetBytes(owner + "\n"), 0, path);
    }

    public static void TryClear(SafeFileHandle file)
    {
        try
        {
            RandomAccess.SetLength(file, 0);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next owner will take this lock for one whose process died: a word in a log.
        }
    }
}
