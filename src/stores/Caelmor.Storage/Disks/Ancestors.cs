namespace Caelmor.Storage.Disks;

/// <summary>The folders above a folder, on Linux: in each of them one name leads to it.</summary>
/// <remarks>
/// A name that was there may be an instant old: a process that died has made it, or a script. So
/// nobody asks who has made which; all of them are flushed, once, when a store is opened.
/// </remarks>
internal static class Ancestors
{
    // EINVAL, EROFS, EOPNOTSUPP: there is nothing to flush, for nothing can be written there.
    private static readonly int[] NothingToFlush = [22, 30, 95];

    // EACCES, EPERM: what may be passed through and not read cannot be flushed by itself.
    private static readonly int[] MayNotRead = [13, 1];

    /// <summary>Makes every name durable that leads to a folder.</summary>
    /// <param name="path">Its full path, which may lead through links.</param>
    public static void Flush(string path)
    {
        var seen = new HashSet<(ulong, ulong)>();
        var isAllFlushed = true;
        for (var above = Path.GetDirectoryName(path); above is not null;
            above = Path.GetDirectoryName(above))
        {
            // The folder may be reached through a link: its own parents have names as well.
            isAllFlushed &= FlushUpwards(above, seen);
        }

        if (!isAllFlushed)
        {
            using var folder = Libc.OpenFolder(path);
            Libc.FlushFileSystem(folder, path);
        }
    }

    /// <summary>Makes the name of a file durable, in the folder that it is in.</summary>
    /// <param name="path">Its full path.</param>
    public static void FlushAbove(string path)
    {
        var above = Path.GetDirectoryName(path)!;
        if (!TryFlush(above))
        {
            using var file = Libc.Open(path, Libc.ReadOnly);
            Libc.FlushFileSystem(file, path);
        }
    }

    /// <returns>Whether each of them could be flushed by itself.</returns>
    private static bool FlushUpwards(string path, HashSet<(ulong, ulong)> seen)
    {
        var isAllFlushed = true;
        var step = path;
        try
        {
            while (Libc.Find(step) is { } status && seen.Add((status.Device, status.Inode)))
            {
                isAllFlushed &= TryFlush(step);
                step += "/..";
            }
        }
        catch (IOException refusal) when (MayNotRead.Contains(refusal.HResult))
        {
            return false;
        }

        return isAllFlushed;
    }

    private static bool TryFlush(string path)
    {
        try
        {
            using var folder = Libc.OpenFolderOrLink(path);
            Libc.Flush(folder, path);
            return true;
        }
        catch (IOException refusal) when (NothingToFlush.Contains(refusal.HResult))
        {
            return true;
        }
        catch (IOException refusal) when (MayNotRead.Contains(refusal.HResult))
        {
            return false;
        }
    }
}
