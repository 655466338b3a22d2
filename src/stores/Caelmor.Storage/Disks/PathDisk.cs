using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>A folder on a real disk where there is no libc as on Linux: it is found by its
/// path.</summary>
/// <remarks>
/// It uses what the framework has: the folder itself cannot be flushed, so a rename is as durable
/// as the file system makes it; and a folder that is exchanged is not noticed.
/// </remarks>
/// <param name="folder">The full path of the folder.</param>
internal sealed class PathDisk(string folder) : IFolder
{
    public FileStatus? Status => null;

    public bool? IsReadOnly => null;

    // Nobody tells; what may not be written is refused when it is.
    public bool IsWritable => true;

    public FileStatus? StatusOf(string name) => null;

    public string PathOf(string name) => Path.Combine(folder, name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) =>
    [
        .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Where(info => isWanted(info.Name)).Select(EntryOf).OfType<DiskEntry>(),
    ];

    public IDiskFile Create(string name) => new FolderFile(
        File.OpenHandle(
            PathOf(name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read),
        PathOf(name));

    public IDiskFile Open(string name) => new FolderFile(
        FolderFile.DemandPlain(
            File.OpenHandle(
                PathOf(name),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete),
            PathOf(name)),
        PathOf(name));

    public IAppendFile OpenToAppend(string name) => new FolderAppendFile(
        FolderFile.DemandPlain(
            File.OpenHandle(
                PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.Read),
            PathOf(name)),
        PathOf(name));

    public void Rename(string from, string to) =>
        File.Move(PathOf(from), PathOf(to), overwrite: true);

    public void Delete(string name) => File.Delete(PathOf(name));

    public void FlushFolder()
    {
        // There is no call for it.
    }

    public void FlushPath()
    {
        // Nor for this.
    }

    public DiskLock Lock(string name, string owner) => PathLock.Take(PathOf(name), owner);

    public bool Confirm() => false;

    public long FreeSpace() => new DriveInfo(folder).AvailableFreeSpace;

    public SafeFileHandle OpenLog(string name) => File.OpenHandle(
        PathOf(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    public void Dispose()
    {
        // Nothing is held.
    }

    private static DiskEntry? EntryOf(FileSystemInfo info)
    {
        try
        {
            return info is FileInfo { LinkTarget: null } file
                ? new(file.Name, file.Length, IsPlain: true)
                : new(info.Name, 0, IsPlain: false);
        }
        catch (FileNotFoundException)
        {
            // It has vanished since it was listed.
            return null;
        }
    }
}

/// <summary>The lock of a folder where there is no libc as on Linux: the file is opened by one
/// alone.</summary>
internal sealed class PathLock(SafeFileHandle locked) : IDisposable
{
    public static DiskLock Take(string path, string owner)
    {
        SafeFileHandle file;
        try
        {
            file = File.OpenHandle(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return new(Held: null, "");
        }

        var former = LockText.Read(file);
        LockText.Write(file, owner, path);
        return new(new PathLock(file), former);
    }

    public void Dispose()
    {
        LockText.TryClear(locked);
        locked.Dispose();
    }
}
