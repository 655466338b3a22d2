using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Disks;

/// <summary>Finds the folders of stores on this machine, or makes them.</summary>
public static class Folder
{
    /// <summary>Finds a folder to write to, or makes it; every name that leads to it is
    /// durable.</summary>
    /// <param name="folder">Its path. A link in its place is refused.</param>
    /// <param name="kind">Which kind of store it is for.</param>
    /// <param name="create">Whether it is made if it is not there.</param>
    /// <exception cref="StorageException">It is not there, or a link is.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">So do its rights.</exception>
    public static IFolder ToWriteAt(string folder, StoreKind kind, bool create)
    {
        FileSizeLimit.Outlive();
        var found = At(folder, kind, create);
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

    /// <summary>Finds a folder to look at. It takes no lock and writes nothing.</summary>
    /// <param name="folder">Its path. A link in its place is refused.</param>
    /// <param name="kind">Which kind of store it is for.</param>
    /// <exception cref="StorageException">It is not there, or a link is.</exception>
    public static IFolder ToLookAt(string folder, StoreKind kind) =>
        At(folder, kind, create: false);

    private static IFolder At(string folder, StoreKind kind, bool create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(kind);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (SymbolicLink.Words(path) is { } link)
        {
            throw new StorageException(
                StorageFault.NoFolder,
                $"Found that '{path}' is {link}; expected the folder of {kind.Words} itself. "
                + "Name the folder that the link leads to.");
        }

        if (create)
        {
            Directory.CreateDirectory(path);
        }

        if (!Directory.Exists(path))
        {
            throw new StorageException(
                StorageFault.NoFolder,
                $"Found no folder '{path}'; expected {kind.Words} there. Check the path.");
        }

        return OperatingSystem.IsLinux() ? new FolderDisk(path, kind) : new PathDisk(path);
    }
}
