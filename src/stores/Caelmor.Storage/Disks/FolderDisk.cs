using Caelmor.Storage.Faults;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>A folder on a real disk, on Linux; it is held open, and its names are found through
/// that handle, wherever its path leads by now.</summary>
/// <remarks>
/// A path is no identity: somebody can put another folder there, or mount one over it. So each act
/// asks first whether the path still leads to the folder that is held, and whether the lock's name
/// still stands for the lock that was taken.
/// </remarks>
/// <param name="path">The full path of the folder. A link is not followed.</param>
/// <param name="kind">Which kind of store it is for.</param>
internal sealed class FolderDisk(string path, StoreKind kind) : IFolder
{
    private readonly SafeFileHandle _handle = Libc.OpenFolder(path);
    private FolderLock? _lock;

    /// <summary>The path that it was opened by.</summary>
    public string Path => path;

    /// <summary>Which kind of store it is for.</summary>
    public StoreKind Kind => kind;

    public FileStatus? Status => Own;

    public bool? IsReadOnly => Libc.IsReadOnly(_handle);

    public bool IsWritable => Libc.MayWrite(_handle);

    private FileStatus Own => Libc.StatusOf(_handle, Path);

    // It leads to the folder itself, as long as it is open.
    private string PathOfHandle => $"/proc/self/fd/{_handle.DangerousGetHandle()}";

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public FileStatus? StatusOf(string name) => Libc.Find(_handle, name, PathOf(name));

    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted) =>
    [
        .. Directory.EnumerateFileSystemEntries(PathOfHandle, "*", EveryName)
            .Select(found => System.IO.Path.GetFileName(found)).Where(isWanted)
            .Select(name => (Name: name, Status: StatusOf(name)))
            .Where(one => one.Status is not null)
            .Select(one => EntryOf(one.Name, one.Status!.Value)),
    ];

    public IDiskFile Create(string name) => new FolderFile(
        GiveToOwner(Libc.TryOpen(_handle, name, Libc.ReadWrite | Libc.CreateNew))
            ?? throw Libc.Failure("open", PathOf(name)),
        PathOf(name));

    // A pipe that somebody left here must not keep the server waiting.
    public IDiskFile Open(string name) => new FolderFile(
        FolderFile.DemandPlain(
            Libc.TryOpen(_handle, name, Libc.ReadOnly | Libc.NonBlocking)
                ?? throw Libc.Failure("open", PathOf(name)),
            PathOf(name)),
        PathOf(name));

    public IAppendFile OpenToAppend(string name) => new FolderAppendFile(
        FolderFile.DemandPlain(
            Libc.TryOpen(_handle, name, Libc.ReadWrite | Libc.Append | Libc.NonBlocking)
                ?? throw Libc.Failure("open", PathOf(name)),
            PathOf(name)),
        PathOf(name));

    /// <summary>Opens a file for writing, and makes it if it is not there.</summary>
    public SafeFileHandle OpenOrCreate(string name, int flags = 0)
    {
        while (true)
        {
            var writing = Libc.ReadWrite | Libc.NonBlocking | flags;
            var handle = Libc.TryOpen(_handle, name, writing);
            if (handle is null && Libc.Failed(Libc.NoSuchName))
            {
                handle = GiveToOwner(Libc.TryOpen(_handle, name, writing | Libc.CreateNew));
            }

            if (handle is not null)
            {
                return FolderFile.DemandPlain(handle, PathOf(name));
            }

            // Somebody else has just made it; then it can be opened.
            if (!Libc.Failed(Libc.NameExists))
            {
                throw Libc.Failure("open", PathOf(name));
            }
        }
    }

    public void Rename(string from, string to) => Libc.Rename(_handle, from, to, Path);

    public void Delete(string name) => Libc.Delete(_handle, name, PathOf(name));

    public void FlushFolder() => Libc.Flush(_handle, Path);

    public void FlushPath() => Ancestors.Flush(Path);

    public DiskLock Lock(string name, string owner)
    {
        var taken = FolderLock.Take(this, name, owner);
        _lock = taken.Held as FolderLock;
        return taken;
    }

    /// <inheritdoc cref="Libc.TryLockFolder"/>
    public bool? TryLock() => Libc.TryLockFolder(_handle, Path);

    public void Unlock() => Libc.Unlock(_handle);

    public bool Confirm()
    {
        DemandInPlace();
        return _lock?.Renew() == true;
    }

    public long FreeSpace() => new DriveInfo(PathOfHandle).AvailableFreeSpace;

    public SafeFileHandle OpenLog(string name)
    {
        DemandInPlace();
        return OpenOrCreate(name, Libc.Append);
    }

    public void Dispose() => _handle.Dispose();

    private void DemandInPlace()
    {
        if (!Own.IsSameAs(Libc.Find(Path)))
        {
            throw new StorageException(
                StorageFault.Displaced,
                $"Found that what is at '{Path}' now is not the folder that was opened; expected "
                + "the same one, for the lock is on that. Nothing is read from another, or written "
                + "to it. Put the folder back, or stop this process and start it anew.");
        }
    }

    // Who works in somebody else's folder, such as root as an operator, leaves there what its owner
    // can use: files of the owner, with the rights that the folder gives.
    private SafeFileHandle? GiveToOwner(SafeFileHandle? file)
    {
        if (file is not null && Own is var folder && folder.User != Libc.User)
        {
            Libc.TryGive(file, folder.User, folder.Group);
            Libc.TryPermit(file, folder.Mode & FileStatus.ReadAndWrite);
        }

        return file;
    }

    private static DiskEntry EntryOf(string name, FileStatus status) =>
        new(name, status.IsPlain ? status.Length : 0, status.IsPlain);

    private static EnumerationOptions EveryName { get; } = new()
    {
        AttributesToSkip = FileAttributes.None,
        MatchType = MatchType.Simple,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };
}
