namespace Caelmor.Persistence.FileStore.Disks;

/// <summary>Finds folders, or makes them.</summary>
internal static class Folder
{
    /// <summary>Finds the folder, or makes it.</summary>
    public static IFolder At(string folder, bool create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (new FileInfo(path).LinkTarget is { } target)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found that '{path}' is a link to '{target}'; expected the folder of a truth "
                + "store itself. Name the folder that the link leads to.");
        }

        if (create && !Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            if (OperatingSystem.IsLinux() && Path.GetDirectoryName(path) is { } parent)
            {
                FlushFolder(parent);
            }
        }

        if (!Directory.Exists(path))
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found no folder '{path}'; expected a truth store there. Check the path.");
        }

        return OperatingSystem.IsLinux() ? new FolderDisk(path) : new PathDisk(path);
    }

    private static void FlushFolder(string path)
    {
        using var handle = Libc.Open(path, Libc.ReadOnly);
        Libc.Flush(handle, path);
    }
}
