using Caelmor.Storage.Faults;
using Microsoft.Win32.SafeHandles;

namespace Caelmor.Storage.Disks;

/// <summary>
/// The lock of a folder on Linux. It dies with its process; what it says about its owner is for
/// people.
/// </summary>
/// <remarks>
/// Locked is the file, which names the owner, and the folder itself: a name can be removed, and
/// the next one to come would lock another file under it.
/// </remarks>
internal sealed class FolderLock : IDisposable
{
    private const string ProcessOfFormerFolder =
        "a process that had opened the folder which stood here before";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly FolderDisk _folder;
    private readonly string _name;
    private readonly string _owner;
    private SafeFileHandle _file;
    private bool _isFolderLocked;
    private PathClaim? _claim;

    private FolderLock(FolderDisk folder, string name, string owner)
    {
        (_folder, _name, _owner) = (folder, name, owner);
        _file = folder.OpenOrCreate(name);
    }

    private string Path => _folder.PathOf(_name);

    public static DiskLock Take(FolderDisk folder, string name, string owner)
    {
        while (true)
        {
            var taken = new FolderLock(folder, name, owner);
            try
            {
                if (!taken.IsTaken())
                {
                    return new(Held: null, taken.Release());
                }

                if (taken.IsInPlace() && !taken.TryClaim())
                {
                    taken.Release();
                    return new(Held: null, ProcessOfFormerFolder);
                }

                if (taken.IsInPlace())
                {
                    var former = LockText.Read(taken._file);
                    LockText.Write(taken._file, owner, taken.Path);
                    return new(taken, former);
                }
            }
            catch
            {
                taken.Release();
                throw;
            }

            // Somebody removed the name between opening and locking it.
            taken.Release();
        }
    }

    /// <summary>Takes the lock anew if its file is not at its name any more.</summary>
    /// <returns>Whether that was so.</returns>
    /// <exception cref="StorageException">Somebody else may have been in since.</exception>
    public bool Renew()
    {
        if (IsInPlace())
        {
            return false;
        }

        if (!_isFolderLocked)
        {
            throw Displaced("and this file system does not lock folders, so another process may "
                + "have opened the store since");
        }

        var file = _folder.OpenOrCreate(_name);
        if (!Libc.TryLock(file, Path))
        {
            using (file)
            {
                throw Displaced($"and another process has locked it: {LockText.Read(file)}");
            }
        }

        LockText.Write(file, _owner, Path);
        _file.Dispose();
        _file = file;
        return true;
    }

    /// <summary>An owner that leaves in order leaves no name behind.</summary>
    public void Dispose()
    {
        LockText.TryClear(_file);
        Libc.Unlock(_file);
        Release();
    }

    // A lock that bears no name is being let go: its owner has left, and a process that the owner
    // was just starting still has a hand on it.
    private bool IsTaken()
    {
        for (var waited = TimeSpan.Zero; !TryLock(); waited += Pause)
        {
            if (waited >= Longest || LockText.Read(_file).Length > 0)
            {
                return false;
            }

            Thread.Sleep(Pause);
        }

        return true;
    }

    // The folder first: whoever is refused has then taken nothing that its owner may want anew.
    private bool TryLock()
    {
        var locked = _folder.TryLock();
        _isFolderLocked = locked == true;
        return locked != false && Libc.TryLock(_file, Path);
    }

    private bool TryClaim()
    {
        _claim ??= PathClaim.TryTake(_folder.Path, _folder.Kind);
        return _claim is not null;
    }

    private bool IsInPlace() => Libc.StatusOf(_file, Path).IsSameAs(_folder.StatusOf(_name));

    /// <returns>What the file says about its owner.</returns>
    private string Release()
    {
        using (_file)
        using (_claim)
        {
            if (_isFolderLocked)
            {
                _folder.Unlock();
            }

            return LockText.Read(_file);
        }
    }

    private StorageException Displaced(string why) => new(
        StorageFault.Displaced,
        $"Found that the file at '{Path}' is not the lock that was taken, {why}; expected the lock "
        + "of this process. Nothing was written. Stop one of both processes.");
}
