using Caelmor.TruthStore.Files.Faults;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.Files.Disks;

/// <summary>A folder that is held open on Linux: its names are found through its handle, wherever
/// its path leads by now.</summary>
internal sealed class OpenFolder : IDisposable
{
    private readonly SafeFileHandle _handle;

    /// <param name="path">Its path. A link is not followed.</param>
    public OpenFolder(string path)
    {
        Path = path;
        _handle = Libc.OpenFolder(path);
    }

    /// <summary>The path that it was opened by.</summary>
    public string Path { get; }

    /// <summary>A path that leads to the folder itself, as long as it is open.</summary>
    public string PathOfHandle => $"/proc/self/fd/{_handle.DangerousGetHandle()}";

    /// <summary>What the system says about the folder itself.</summary>
    public FileStatus Status => Libc.StatusOf(_handle, Path);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every name in it, whatever it stands for; nothing is asked about any.</summary>
    public IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(PathOfHandle, "*", EveryName)
            .Select(path => System.IO.Path.GetFileName(path));

    /// <returns>Null if there is no such name.</returns>
    public FileStatus? Find(string name) => Libc.Find(_handle, name, PathOf(name));

    /// <summary>Makes a new file.</summary>
    public SafeFileHandle Create(string name) =>
        GiveToOwner(Libc.TryOpen(_handle, name, Libc.ReadWrite | Libc.CreateNew))
        ?? throw Libc.Failure("open", PathOf(name));

    /// <summary>Opens a file for reading; it has to be one.</summary>
    public SafeFileHandle Open(string name) =>
        // A pipe that somebody left here must not keep the server waiting.
        PlainFile.Demand(
            Libc.TryOpen(_handle, name, Libc.ReadOnly | Libc.NonBlocking)
                ?? throw Libc.Failure("open", PathOf(name)),
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
                return PlainFile.Demand(handle, PathOf(name));
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

    public void Flush() => Libc.Flush(_handle, Path);

    /// <inheritdoc cref="Libc.TryLockFolder"/>
    public bool? TryLock() => Libc.TryLockFolder(_handle, Path);

    public void Unlock() => Libc.Unlock(_handle);

    /// <summary>Whether its path still leads to it.</summary>
    public bool IsInPlace() => Status.IsSameAs(Libc.Find(Path));

    /// <exception cref="TruthStoreException">Its path leads elsewhere, or nowhere.</exception>
    public void DemandInPlace()
    {
        if (!IsInPlace())
        {
            throw new TruthStoreException(
                StoreFault.Displaced,
                $"Found that what is at '{Path}' now is not the folder that was opened; expected "
                + "the same one, for the lock is on that. Nothing is read from another, or written "
                + "to it. Put the folder back, or stop this process and start it anew.");
        }
    }

    public void Dispose() => _handle.Dispose();

    // Who works in somebody else's folder, such as root as an operator, leaves there what its owner
    // can use: files of the owner, with the rights that the folder gives.
    private SafeFileHandle? GiveToOwner(SafeFileHandle? file)
    {
        if (file is not null && Status is var folder && folder.User != Libc.User)
        {
            Libc.TryGive(file, folder.User, folder.Group);
            Libc.TryPermit(file, folder.Mode & FileStatus.ReadAndWrite);
        }

        return file;
    }

    private static EnumerationOptions EveryName { get; } = new()
    {
        AttributesToSkip = FileAttributes.None,
        MatchType = MatchType.Simple,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };
}
