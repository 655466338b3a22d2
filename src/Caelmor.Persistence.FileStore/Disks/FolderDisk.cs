namespace Caelmor.Persistence.FileStore.Disks;

/// <summary>A folder on a real disk.</summary>
/// <remarks>
/// On Linux it goes to libc for what has to be durable. Elsewhere it uses what the framework has:
/// there the folder itself cannot be flushed, so a rename is as durable as the file system makes it.
/// </remarks>
/// <param name="folder">The full path of the folder.</param>
internal sealed class FolderDisk(string folder) : IDisk
{
    /// <summary>Finds the folder, or makes it.</summary>
    public static FolderDisk At(string folder, bool create)
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

        return Directory.Exists(path)
            ? new(path)
            : throw new TruthStoreException(
                StoreFault.Refused,
                $"Found no folder '{path}'; expected a truth store there. Check the path.");
    }

    public string PathOf(string name) => Path.Combine(folder, name);

    public IReadOnlyList<DiskEntry> List() =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(EntryOf)];

    public IDiskFile Create(string name) => FolderFile.Create(PathOf(name));

    public IDiskFile Open(string name) => FolderFile.Open(PathOf(name));

    public void Rename(string from, string to)
    {
        if (OperatingSystem.IsLinux())
        {
            Libc.Rename(PathOf(from), PathOf(to));
            return;
        }

        File.Move(PathOf(from), PathOf(to), overwrite: true);
    }

    public void Delete(string name)
    {
        if (OperatingSystem.IsLinux())
        {
            Libc.Delete(PathOf(name));
            return;
        }

        File.Delete(PathOf(name));
    }

    public void FlushFolder()
    {
        if (OperatingSystem.IsLinux())
        {
            FlushFolder(folder);
        }
    }

    public DiskLock Lock(string name, string owner) => FolderLock.Take(PathOf(name), owner);

    public long FreeSpace() => new DriveInfo(folder).AvailableFreeSpace;

    private static void FlushFolder(string path)
    {
        using var handle = Libc.Open(path, Libc.ReadOnly);
        Libc.Flush(handle, path);
    }

    private static DiskEntry EntryOf(FileSystemInfo info) => info switch
    {
        FileInfo { LinkTarget: null } file => new(file.Name, file.Length, IsPlain: true),
        _ => new(info.Name, 0, IsPlain: false),
    };
}
