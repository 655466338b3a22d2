using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>A folder as one process has it: what it does there is written down.</summary>
/// <param name="disk">The folder.</param>
/// <param name="part">Which of the two it is.</param>
/// <param name="who">Whose process it is.</param>
/// <param name="log">Where it is written down.</param>
internal sealed class ObservedMount(MemoryDisk disk, LedgerPart part, string who, MountLog log)
    : IMount
{
    private readonly List<HeldLock> _locks = [];
    private bool _isGone;

    public string Path => disk.Path;

    public MountState State => new(disk.IsThere, disk.IsThere && disk.IsWritable);

    /// <summary>The process is gone, and with it its locks.</summary>
    public void BeGone()
    {
        _isGone = true;
        _locks.ForEach(one => one.Dispose());
    }

    public IReadOnlyList<string> List()
    {
        DemandFolder();
        return [.. disk.Names];
    }

    public FileState? StateOf(string file)
    {
        DemandFolder();
        return disk.Find(file) is { } there
            ? new(there.Length, there.IsPlain, there.IsReadable, there.IsWritable)
            : null;
    }

    public ReadOnlyMemory<byte> Read(string file, long offset, int count)
    {
        var there = Existing(file);
        if (!there.IsPlain || !there.IsReadable)
        {
            throw Fault(MountFault.NotReadable, file, "can't be read");
        }

        log.Add(new(who, part, MountAction.Read, file, count));
        DemandHealth(file, "can't be read", isReading: true);
        return there.Slice(offset, count);
    }

    public void Create(string file) => Change(MountAction.Create, file, 0, () =>
    {
        if (disk.Find(file) is not null)
        {
            throw Fault(MountFault.Exists, file, "is there already");
        }

        disk.Put(file, [], isDurable: false);
    });

    public void Append(string file, ReadOnlyMemory<byte> bytes) =>
        Change(MountAction.Append, file, bytes.Length, () =>
        {
            var there = Writable(file);

            // A process can be killed, and a disk be full, in the middle of what is written.
            var middle = bytes.Length / 2;
            there.Append(bytes.Span[..middle]);
            log.Ring();
            if (log.IsFull(part))
            {
                throw Fault(MountFault.Full, file, "has no room left");
            }

            DemandHealth(file, "can't be written to");
            there.Append(bytes.Span[middle..]);
        });

    public void Flush(string file) => Change(MountAction.Flush, file, 0, () =>
    {
        var there = Existing(file);
        if (log.FailsToFlush(part))
        {
            throw Fault(MountFault.Failed, file, "can't be made durable");
        }

        DemandHealth(file, "can't be made durable");
        there.Flush();
    });

    public void Cut(string file, long length) => Change(
        MountAction.Cut, file, length, () => Writable(file).Cut((int)length));

    public void Replace(string file, ReadOnlyMemory<byte> content) =>
        Change(MountAction.Replace, file, content.Length, () =>
        {
            if (log.IsFull(part))
            {
                throw Fault(MountFault.Full, file, "has no room left");
            }

            DemandHealth(file, "can't be written to");
            if (disk.Find(file) is null)
            {
                disk.Put(file, [], isDurable: false);
            }

            Writable(file).Replace(content.Span);
        });

    public void Delete(string file) => Change(MountAction.Delete, file, 0, () =>
    {
        Existing(file);
        disk.Remove(file);
    });

    public IDisposable? TryLock(string name)
    {
        DemandWritable();
        log.Add(new(who, part, MountAction.Lock, name, 0));
        if (!disk.TryLock(name))
        {
            return null;
        }

        var held = new HeldLock(() => disk.Unlock(name));
        _locks.Add(held);
        return held;
    }

    private void Change(MountAction action, string file, long length, Action act)
    {
        DemandWritable();
        log.Add(new(who, part, action, file, length));
        log.Ring();
        act();
        log.Ring();
    }

    private MemoryFile Existing(string file)
    {
        DemandFolder();
        return disk.Find(file) ?? throw Fault(MountFault.Missing, file, "is not there");
    }

    private MemoryFile Writable(string file)
    {
        var there = Existing(file);
        return there.IsPlain && there.IsWritable
            ? there
            : throw Fault(MountFault.NotWritable, file, "can't be written to");
    }

    private void DemandHealth(string file, string what, bool isReading = false)
    {
        if (log.Failure?.Strikes(part, isReading) == true)
        {
            throw Fault(MountFault.Failed, file, what);
        }
    }

    private void DemandFolder()
    {
        if (_isGone)
        {
            throw new MountException(MountFault.Failed, Path, "The process is gone.");
        }

        if (!disk.IsThere)
        {
            throw new MountException(MountFault.Missing, Path, "The folder is not there.");
        }
    }

    private void DemandWritable()
    {
        DemandFolder();
        if (!disk.IsWritable)
        {
            throw new MountException(
                MountFault.NotWritable, Path, "The folder can't be written to.");
        }
    }

    private MountException Fault(MountFault fault, string file, string what) =>
        new(fault, $"{Path}/{file}", $"'{file}' {what}.");

    private sealed class HeldLock(Action release) : IDisposable
    {
        private Action? _release = release;

        public void Dispose()
        {
            _release?.Invoke();
            _release = null;
        }
    }
}
