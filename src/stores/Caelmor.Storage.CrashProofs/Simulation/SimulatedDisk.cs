using Caelmor.Storage.Disks;

namespace Caelmor.Storage.CrashProofs.Simulation;

/// <summary>
/// A disk in memory that knows what is durable, remembers every moment, and refuses if asked.
/// </summary>
public sealed class SimulatedDisk : IAppendDisk
{
    private readonly List<Moment> _moments = [];
    private DiskState _state;
    private bool _isLocked;

    /// <summary>A disk that holds something, all of it durable.</summary>
    /// <param name="image">What; null for nothing.</param>
    public SimulatedDisk(DiskImage? image = null)
        : this(DiskState.Of(image ?? new(new Dictionary<string, byte[]>())))
    {
    }

    private SimulatedDisk(DiskState state)
    {
        _state = state;
        _moments.Add(new("the start", state.Copy()));
    }

    /// <summary>The disk after each operation so far.</summary>
    public IReadOnlyList<Moment> Moments => _moments;

    /// <summary>What it refuses from now on; null for nothing.</summary>
    public DiskFault? Fault { get; set; }

    /// <summary>How many operations it was asked for so far.</summary>
    public int Operations { get; private set; }

    /// <summary>How many bytes it says are free. It takes more all the same.</summary>
    public long Free { get; set; } = long.MaxValue;

    /// <summary>What is there now, for whoever does not crash.</summary>
    public DiskImage Image => _state.Image;

    /// <summary>The disk as a process finds it after another was killed at a moment: what was not
    /// flushed is there, and can still be lost.</summary>
    /// <param name="moment">The moment.</param>
    public static SimulatedDisk WithCacheOf(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return new(moment.State.Copy());
    }

    /// <inheritdoc/>
    public string PathOf(string name) => $"disk:/{name}";

    /// <inheritdoc/>
    public IReadOnlyList<DiskEntry> List(Func<string, bool> isWanted)
    {
        Do("list", () => { });
        return
        [
            .. _state.Names.Where(name => isWanted(name.Key))
                .Select(name => new DiskEntry(name.Key, name.Value.Length, true)),
        ];
    }

    /// <inheritdoc/>
    public IDiskFile Create(string name)
    {
        var inode = new Inode();
        Do($"create {name}", () =>
        {
            if (_state.Names.ContainsKey(name))
            {
                throw new IOException($"Found {name}, which was to be made.", 17);
            }

            _state.Set(name, inode);
        });
        return new SimulatedFile(this, inode, name);
    }

    /// <inheritdoc/>
    public IDiskFile Open(string name) => Opened(name);

    /// <inheritdoc/>
    public IAppendFile OpenToAppend(string name) => Opened(name);

    /// <inheritdoc/>
    public void Rename(string from, string to) => Do($"rename {from} to {to}", () =>
    {
        var inode = _state.Names.GetValueOrDefault(from)
            ?? throw new FileNotFoundException($"Found no {from}, which was to be renamed.");
        _state.Set(from, value: null);
        _state.Set(to, inode);
    });

    /// <inheritdoc/>
    public void Delete(string name) => Do($"delete {name}", () =>
    {
        if (_state.Names.ContainsKey(name))
        {
            _state.Set(name, value: null);
        }
    });

    /// <inheritdoc/>
    public void FlushFolder() => Do("flush the folder", () => _state = _state.Flushed());

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public bool Confirm()
    {
        Do("confirm", () => { });
        return false;
    }

    /// <inheritdoc/>
    public long FreeSpace() => Free;

    /// <summary>Does an operation, or refuses it, and remembers the moment after.</summary>
    internal void Do(string operation, Action work, Action? refused = null)
    {
        Operations++;
        if (Fault?.Hits(Operations) == true)
        {
            if (Fault.DoesItAllTheSame)
            {
                work();
            }

            refused?.Invoke();
            _moments.Add(new($"{operation}, refused", _state.Copy()));
            throw Fault.ToException();
        }

        work();
        _moments.Add(new(operation, _state.Copy()));
    }

    private SimulatedFile Opened(string name)
    {
        Do($"open {name}", () => { });
        return _state.Names.TryGetValue(name, out var inode)
            ? new(this, inode, name)
            : throw new FileNotFoundException($"Found no {name}.");
    }

    private sealed class Release(SimulatedDisk disk) : IDisposable
    {
        public void Dispose() => disk._isLocked = false;
    }
}

/// <summary>A refusal of the simulated disk.</summary>
/// <param name="At">The number of the operation that is refused, from 1.</param>
/// <param name="Error">The error's number.</param>
/// <param name="IsForEver">Whether every later operation is refused as well.</param>
/// <param name="DoesItAllTheSame">Whether what is refused is done all the same, as far as it can
/// be.</param>
public sealed record DiskFault(int At, int Error, bool IsForEver, bool DoesItAllTheSame)
{
    /// <summary>EIO, ENOSPC, EDQUOT, EACCES, EROFS, EMFILE.</summary>
    public static IReadOnlyList<int> Errors { get; } = [5, 28, 122, 13, 30, 24];

    /// <summary>Each error, once and for ever, with what is refused done and not.</summary>
    /// <param name="at">The number of the operation that is refused, from 1.</param>
    /// <param name="errors">The errors.</param>
    public static IEnumerable<DiskFault> Variants(int at, params IEnumerable<int> errors) =>
        from error in errors
        from isForEver in (bool[])[false, true]
        from isDone in (bool[])[false, true]
        select new DiskFault(at, error, isForEver, isDone);

    /// <summary>Whether it refuses an operation.</summary>
    /// <param name="operation">The operation's number.</param>
    public bool Hits(int operation) => operation == At || (IsForEver && operation > At);

    /// <summary>What the disk throws.</summary>
    public IOException ToException() => new($"The simulated disk refuses (errno {Error}).", Error);
}
