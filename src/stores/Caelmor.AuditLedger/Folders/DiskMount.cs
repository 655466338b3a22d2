using System.Diagnostics.CodeAnalysis;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Locks;

namespace Caelmor.AuditLedger.Embedded.Folders;

/// <summary>A folder of a disk, as a ledger is given it.</summary>
/// <remarks>
/// It keeps the promises of <see cref="IMount"/> on whatever keeps those of
/// <see cref="IAppendDisk"/>: real folders and simulated ones. A file that is appended to is held
/// open, and each flush asks whether its name still stands for it, and whether folder and lock are
/// still those that were taken; otherwise what is acknowledged could lie where nobody looks for it.
/// Several threads may read at once; the rest is for one at a time.
/// </remarks>
public sealed class DiskMount : IMount, IDisposable
{
    private readonly IAppendDisk _disk;
    private readonly IFolder? _folder;
    private readonly bool _isForLooking;
    private readonly TimeProvider _time;
    private readonly Lock _turn = new();
    private readonly Dictionary<string, OpenFile> _open = [];
    private readonly HashSet<string> _unflushedNames = [];

    /// <summary>A folder to write to.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="disk">The folder.</param>
    /// <param name="time">The clock, for the word about whoever has the lock.</param>
    public DiskMount(string path, IAppendDisk disk, TimeProvider time)
        : this(path, disk, time, isForLooking: false)
    {
    }

    private DiskMount(string path, IAppendDisk disk, TimeProvider time, bool isForLooking)
    {
        ArgumentNullException.ThrowIfNull(disk);
        (Path, _disk, _folder) = (path, disk, disk as IFolder);
        (_time, _isForLooking) = (time, isForLooking);
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public MountState State =>
        Guard(Path, () => new MountState(true, !_isForLooking && _folder?.IsWritable != false));

    /// <summary>A folder to look at: nothing is written, made or locked in it.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="disk">The folder.</param>
    public static DiskMount ToLookAt(string path, IAppendDisk disk) =>
        new(path, disk, TimeProvider.System, isForLooking: true);

    /// <inheritdoc/>
    public IReadOnlyList<string> List() => Guard(Path, () => (IReadOnlyList<string>)
    [
        .. _disk.List(_ => true).Where(entry => entry.IsPlain).Select(entry => entry.Name)
            .Order(StringComparer.Ordinal),
    ]);

    /// <inheritdoc/>
    public FileState? StateOf(string file) => Guard(_disk.PathOf(file), () =>
    {
        lock (_turn)
        {
            return _open.TryGetValue(file, out var open) && open.IsInPlace(_folder, file)
                ? new FileState(open.Length, IsPlainFile: true, IsReadable: true, open.IsToAppend)
                : Examined(file);
        }
    });

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string file, long offset, int count) =>
        Guard(_disk.PathOf(file), () =>
        {
            var bytes = GC.AllocateUninitializedArray<byte>(count);
            return new ReadOnlyMemory<byte>(bytes, 0, Reading(file).Read(offset, bytes));
        });

    /// <inheritdoc/>
    public void Create(string file) => Change(file, () =>
    {
        _disk.Create(file).Dispose();
        _unflushedNames.Add(file);
    });

    /// <inheritdoc/>
    public void Append(string file, ReadOnlyMemory<byte> bytes) =>
        Change(file, () => Appending(file).File.Write(bytes.Span));

    /// <inheritdoc/>
    public void Flush(string file) => Change(file, () =>
    {
        var open = Appending(file);
        if (open.IsLengthChanged || _unflushedNames.Contains(file))
        {
            open.File.Flush();
        }
        else
        {
            open.File.FlushContent();
        }

        open.IsLengthChanged = false;
        if (_unflushedNames.Remove(file))
        {
            _disk.FlushFolder();
        }

        // It is durable in what was opened; whoever opens the path has to find it there.
        _disk.Confirm();
        DemandInPlace(open, file);
    });

    /// <inheritdoc/>
    public void Cut(string file, long length) => Change(file, () =>
    {
        var open = Appending(file);
        open.File.Cut(length);
        open.IsLengthChanged = true;
    });

    /// <inheritdoc/>
    public void Replace(string file, ReadOnlyMemory<byte> content) => Change(file, () =>
    {
        var unfinished = $"{file}.new";
        _disk.Delete(unfinished);
        using (var written = _disk.Create(unfinished))
        {
            written.Write(content.Span);
            written.Flush();
        }

        Close(file);
        _disk.Rename(unfinished, file);
        _unflushedNames.Add(file);
    });

    /// <inheritdoc/>
    public void Delete(string file) => Change(file, () =>
    {
        Close(file);
        _disk.Open(file).Dispose();
        _disk.Delete(file);
    });

    /// <inheritdoc/>
    public IDisposable? TryLock(string name) => Change(name, () =>
    {
        try
        {
            return new Held(this, StoreLock.Take(_disk, name, _time).Held!);
        }
        catch (StorageException busy) when (busy.Fault == StorageFault.Busy)
        {
            return null;
        }
    });

    /// <summary>Closes what is open.</summary>
    public void Dispose()
    {
        CloseAll();
        _folder?.Dispose();
    }

    // What it says of a file that is not held: whatever can be opened can be used.
    private FileState? Examined(string file)
    {
        if (_disk.List(name => name == file) is not [var entry])
        {
            return null;
        }

        var isWritable = entry.IsPlain && !_isForLooking && CanBeOpened(_disk.OpenToAppend, file);
        return new(
            entry.Length,
            entry.IsPlain,
            entry.IsPlain && (isWritable || CanBeOpened(_disk.Open, file)),
            isWritable);
    }

    private static bool CanBeOpened(Func<string, IDiskFile> open, string file)
    {
        try
        {
            open(file).Dispose();
            return true;
        }
        catch (Exception refusal) when (DiskFailure.Is(refusal))
        {
            return false;
        }
    }

    // Of a file that can be appended to there is one handle, so that nobody who reads by it finds
    // it closed when somebody appends.
    private IDiskFile Reading(string file)
    {
        lock (_turn)
        {
            if (_open.TryGetValue(file, out var open) && !open.IsToAppend
                && !open.IsInPlace(_folder, file))
            {
                Close(file);
                open = null;
            }

            return (open ?? Opened(
                file, _isForLooking || Examined(file) is { IsWritable: false }
                    ? _disk.Open : _disk.OpenToAppend)).Content;
        }
    }

    private OpenFile Appending(string file)
    {
        if (!_open.TryGetValue(file, out var open))
        {
            open = Opened(file, _disk.OpenToAppend);
        }

        DemandInPlace(open, file);
        return open.IsToAppend ? open : throw new MountException(
            MountFault.NotWritable, _disk.PathOf(file), "It may only be read.");
    }

    private OpenFile Opened(string file, Func<string, IDiskFile> open) =>
        _open[file] = new(open(file), _folder, file);

    private void DemandInPlace(OpenFile open, string file)
    {
        if (!open.IsInPlace(_folder, file))
        {
            throw new MountException(
                MountFault.Failed,
                _disk.PathOf(file),
                $"Found that '{_disk.PathOf(file)}' is not the file any more that was opened; "
                + "expected that nobody moves or replaces it while a server runs.");
        }
    }

    private void Close(string file)
    {
        if (_open.Remove(file, out var open))
        {
            open.Content.Dispose();
        }
    }

    private void CloseAll()
    {
        lock (_turn)
        {
            _open.Keys.ToList().ForEach(Close);
        }
    }

    private void Change(string file, Action act) => Change(file, () =>
    {
        act();
        return true;
    });

    private T Change<T>(string file, Func<T> act)
    {
        if (_isForLooking)
        {
            throw new MountException(
                MountFault.NotWritable, _disk.PathOf(file), "It was opened to look at.");
        }

        return Guard(_disk.PathOf(file), () =>
        {
            lock (_turn)
            {
                return act();
            }
        }, isChange: true);
    }

    private static T Guard<T>(string path, Func<T> act, bool isChange = false)
    {
        try
        {
            return act();
        }
        catch (Exception refusal) when (refusal is StorageException or ObjectDisposedException)
        {
            throw new MountException(MountFault.Failed, path, refusal.Message);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            throw new MountException(DiskFaults.Of(failure, isChange), path, failure.Message);
        }
    }

    private sealed class Held(DiskMount mount, IDisposable held) : IDisposable
    {
        public void Dispose()
        {
            mount.CloseAll();
            held.Dispose();
        }
    }
}

/// <summary>A file that is held open.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The mount closes it.")]
internal sealed class OpenFile
{
    private readonly FileStatus? _status;

    public OpenFile(IDiskFile content, IFolder? folder, string name) =>
        (Content, _status) = (content, folder?.StatusOf(name));

    public IDiskFile Content { get; }

    public bool IsToAppend => Content is IAppendFile;

    public IAppendFile File => (IAppendFile)Content;

    public long Length => Content.Length;

    /// <summary>Whether it was made shorter since its last flush.</summary>
    public bool IsLengthChanged { get; set; }

    /// <summary>Whether its name still stands for it, as far as the system tells.</summary>
    public bool IsInPlace(IFolder? folder, string name) =>
        _status is not { } own || own.IsSameAs(folder!.StatusOf(name));
}
