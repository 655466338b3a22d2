using Caelmor.Persistence.FileStore.Disks;

namespace Caelmor.Persistence.FileStore.Tests.Simulation;

/// <summary>
/// A disk in memory that knows what is durable, remembers every moment, and refuses if asked.
/// </summary>
internal sealed class SimulatedDisk : IDisk
{
    private readonly Dictionary<string, Inode> _names;
    private readonly Dictionary<string, List<Inode?>> _pending = [];
    private Dictionary<string, Inode> _durable;
    private bool _isLocked;

    public SimulatedDisk(DiskImage? image = null)
    {
        _durable = (image?.Files ?? new Dictionary<string, byte[]>())
            .ToDictionary(file => file.Key, file => Inode.Of(file.Value));
        _names = new(_durable);
        Moments.Add(Now("the start"));
    }

    /// <summary>The disk after each operation so far.</summary>
    public List<Moment> Moments { get; } = [];

    public Fault? Fault { get; set; }

    public int Operations { get; private set; }

    /// <summary>Whether flushes of files are promised and not kept.</summary>
    public bool LiesAboutFiles { get; init; }

    /// <summary>Whether flushes of the folder are promised and not kept.</summary>
    public bool LiesAboutNames { get; init; }

    public long Free { get; set; } = long.MaxValue;

    /// <summary>What is there now, for whoever does not crash.</summary>
    public DiskImage Image =>
        new(_names.ToDictionary(name => name.Key, name => name.Value.Content()));

    public string PathOf(string name) => $"disk:/{name}";

    public IReadOnlyList<DiskEntry> List()
    {
        Do("list", () => { });
        return [.. _names.Select(name => new DiskEntry(name.Key, name.Value.Length, true))];
    }

    public IDiskFile Create(string name)
    {
        var inode = new Inode();
        Do($"create {name}", () =>
        {
            if (_names.ContainsKey(name))
            {
                throw new IOException($"Found {name}, which was to be made.", 17);
            }

            Set(name, inode);
        });
        return new SimulatedFile(this, inode, name);
    }

    public IDiskFile Open(string name)
    {
        Do($"open {name}", () => { });
        return _names.TryGetValue(name, out var inode)
            ? new SimulatedFile(this, inode, name)
            : throw new FileNotFoundException($"Found no {name}.");
    }

    public void Rename(string from, string to) => Do($"rename {from} to {to}", () =>
    {
        var inode = _names[from];
        Set(from, value: null);
        Set(to, inode);
    });

    public void Delete(string name) => Do($"delete {name}", () =>
    {
        if (!_names.ContainsKey(name))
        {
            throw new FileNotFoundException($"Found no {name}.");
        }

        Set(name, value: null);
    });

    public void FlushFolder() => Do("flush the folder", () =>
    {
        if (!LiesAboutNames)
        {
            _durable = new(_names);
            _pending.Clear();
        }
    });

    public DiskLock Lock(string name, string owner)
    {
        Do("lock", () => { });
        if (_isLocked)
        {
            return new(Held: null, "process 1");
        }

        _isLocked = true;
        return new(new Release(this), "");
    }

    public long FreeSpace() => Free;

    /// <summary>Does an operation, or refuses it, and remembers the moment after.</summary>
    public void Do(string operation, Action work, Action? refused = null)
    {
        Operations++;
        if (Fault?.Hits(Operations) == true)
        {
            if (Fault.DoesItAllTheSame)
            {
                work();
            }

            refused?.Invoke();
            Moments.Add(Now($"{operation}, refused"));
            throw Fault.ToException();
        }

        work();
        Moments.Add(Now(operation));
    }

    private void Set(string name, Inode? value)
    {
        if (!_pending.TryGetValue(name, out var values))
        {
            _pending[name] = values = [];
        }

        values.Add(value);
        _names.Remove(name);
        if (value is not null)
        {
            _names[name] = value;
        }
    }

    // Files are copied, each once, so that what happens later does not change the moment.
    private Moment Now(string after)
    {
        var copies = new Dictionary<Inode, Inode>();
        Inode? Copy(Inode? inode) => inode is null ? null
            : copies.TryGetValue(inode, out var copy) ? copy
            : copies[inode] = inode.Copy();
        return new(
            after,
            _durable.ToDictionary(name => name.Key, name => Copy(name.Value)!),
            _pending.ToDictionary(
                name => name.Key, name => name.Value.Select(Copy).ToList()));
    }

    private sealed class Release(SimulatedDisk disk) : IDisposable
    {
        public void Dispose() => disk._isLocked = false;
    }
}
