namespace Caelmor.TruthStore.Files.Disks;

/// <summary>Finds folders, or makes them.</summary>
internal static class Folder
{
    /// <summary>Finds a folder to write to, or makes it; every name that leads to it is
    /// durable.</summary>
    public static IFolder ToWriteAt(string folder, bool create)
    {
        FileSizeLimit.Outlive();
        var found = At(folder, create);
        try
        {
            found.FlushPath();
            return found;
        }
        catch
        {
            found.Dispose();
            throw;
        }
    }

    /// <summary>Finds a folder to look at.</summary>
    public static IFolder ToLookAt(string folder) => At(folder, create: false);

    private static IFolder At(string folder, bool create)
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

        if (create)
        {
            Directory.CreateDirectory(path);
        }

        if (!Directory.Exists(path))
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found no folder '{path}'; expected a truth store there. Check the path.");
        }

        return OperatingSystem.IsLinux() ? new FolderDisk(path) : new PathDisk(path);
    }
}
