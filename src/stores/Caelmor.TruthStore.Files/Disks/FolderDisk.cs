using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.Files.Disks;

/// <summary>A folder on a real disk, on Linux; it is held open, and everything goes through that
/// handle.</summary>
/// <remarks>
/// A path is no identity: somebody can put another folder there, or mount one over it. So each act
/// asks first whether the path still leads to the folder that is held, and whether the lock's name
/// still stands for the lock that was taken.
/// </remarks>
internal sealed class FolderDisk : IFolder
{
    private readonly OpenFolder _folder;
    private FolderLock? _lock;

    /// <param name="path">The full path of the folder.</param>
    public FolderDisk(string path) => _folder = new(path);

    public FileStatus? Status => _folder.Status;

    public FileStatus? StatusOf(string name) => _folder.Find(name);

    public string PathOf(string name) => _folder.PathOf(name);

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) =>
    [
        .. _folder.Names().Where(isWanted)
            .Select(name => (Name: name, Status: _folder.Find(name)))
            .Where(one => one.Status is not null)
            .Select(one => EntryOf(one.Name, one.Status!.Value)),
    ];

    public IDiskFile Create(string name) => new FolderFile(_folder.Create(name), PathOf(name));

    public IDiskFile Open(string name) => new FolderFile(_folder.Open(name), PathOf(name));

    public void Rename(string from, string to) => _folder.Rename(from, to);

    public void Delete(string name) => _folder.Delete(name);

    public void FlushFolder() => _folder.Flush();

    public void FlushPath() => Ancestors.Flush(_folder.Path);

    public DiskLock Lock(string name, string owner)
    {
        var taken = FolderLock.Take(_folder, name, owner);
        _lock = taken.Held as FolderLock;
        return taken;
    }

    public bool Confirm()
    {
        _folder.DemandInPlace();
        return _lock?.Renew() == true;
    }

    public long FreeSpace() => new DriveInfo(_folder.PathOfHandle).AvailableFreeSpace;

    public SafeFileHandle OpenLog(string name)
    {
        _folder.DemandInPlace();
        return _folder.OpenOrCreate(name, Libc.Append);
    }

    public void Dispose() => _folder.Dispose();

    private static DiskEntry EntryOf(string name, FileStatus status) =>
        new(name, status.IsPlain ? status.Length : 0, status.IsPlain);
}
