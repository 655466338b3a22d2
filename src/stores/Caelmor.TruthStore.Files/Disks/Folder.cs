using Caelmor.TruthStore.Files.Faults;
using Microsoft.Win32.SafeHandles;

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
        if (SymbolicLink.Words(path) is { } link)
        {
            throw new TruthStoreException(
                StoreFault.Refused,
                $"Found that '{path}' is {link}; expected the folder of a truth "
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

/// <summary>A disk that is a folder of this machine, held until it is disposed of.</summary>
internal interface IFolder : IDisk, IDisposable
{
    /// <summary>What the system says about the folder itself; null where it is not
    /// asked.</summary>
    FileStatus? Status { get; }

    /// <summary>What the system says about a name; null if there is none, or it is not
    /// asked.</summary>
    FileStatus? StatusOf(string name);

    /// <summary>Whether nothing can be written to its file system; null if the system does not
    /// tell.</summary>
    bool? IsReadOnly { get; }

    /// <summary>Makes every name durable that leads to the folder.</summary>
    void FlushPath();

    /// <summary>Opens a file of text lines to append to; it is made if it is not there.</summary>
    /// <exception cref="TruthStoreException">The folder is not at its path any more.</exception>
    SafeFileHandle OpenLog(string name);
}
