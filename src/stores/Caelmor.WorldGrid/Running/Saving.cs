using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>What was changed, what is being saved, and the saves of an open grid.</summary>
internal sealed class Saving : IAsyncDisposable
{
    private const int LongestStamp = 10_000;

    private readonly GridDisks _disks;
    private readonly LayerSaver _saver;
    private readonly SaveMaker _maker;
    private readonly Folding _folding;
    private readonly HealthCheck _health;
    private readonly Shelf _shelf;
    private readonly SemaphoreSlim _one = new(1);
    private Lock _turn = new();
    private LoadingLock _loading = null!;
    private GridChanges _underWay = new();
    private long _lastNumber;

    public Saving(
        GridParts parts, GridDisks disks, Shelf shelf, Chain chain, GridGenesis genesis)
    {
        (_disks, _shelf, Chain, Genesis) = (disks, shelf, chain, genesis);
        (_saver, _maker) = (parts.Saver, parts.Maker);
        (_folding, _health) = (parts.Folding, parts.Health);
        _lastNumber = shelf.LastNumber;
        Reader = parts.Reader;
    }

    /// <summary>What the world is made from.</summary>
    public GridGenesis Genesis { get; }

    /// <summary>Reads what is stored.</summary>
    public WorldReader Reader { get; }

    /// <summary>The chain in force.</summary>
    public Chain Chain { get; private set; }

    /// <summary>What was written since the last save.</summary>
    public GridChanges Changes { get; private set; } = new();

    /// <summary>Whoever holds the first looks at what is in memory, and whoever holds the second at
    /// what is stored. The second comes first. A save holds both only for as long as it takes to put
    /// one reference in the place of another.</summary>
    public void UseLocks(Lock turn, LoadingLock loading) => (_turn, _loading) = (turn, loading);

    /// <summary>A chunk as it was written last, if that is not saved yet.</summary>
    public ChunkDelta? ChangedChunk(ChunkPosition at)
    {
        lock (_turn)
        {
            return Changes.Chunks.GetValueOrDefault(at) ?? _underWay.Chunks.GetValueOrDefault(at);
        }
    }

    /// <summary>A region as it was written last, if that is not saved yet.</summary>
    public RegionState? ChangedRegion(RegionPosition at)
    {
        lock (_turn)
        {
            return Changes.Regions.GetValueOrDefault(at) ?? _underWay.Regions.GetValueOrDefault(at);
        }
    }

    /// <inheritdoc cref="IWorldGrid.SaveAsync"/>
    public async Task<GridSave> SaveAsync(string stamp, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        if (stamp.Length > LongestStamp)
        {
            throw new GridRefusedException(
                $"Found a stamp of {stamp.Length} characters; expected at most {LongestStamp}. "
                + "Nothing was saved.");
        }

        await _one.WaitAsync(cancellation);
        try
        {
            DemandUnspoilt();
            lock (_turn)
            {
                (_underWay, Changes) = (Changes, new());
            }

            return await Task.Run(() => Save(stamp), CancellationToken.None);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc cref="IWorldGrid.IdleAsync"/>
    public async Task IdleAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await Task.Run(() => _health.RunIfDue(Chain), CancellationToken.None);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        _loading.Change(() =>
        {
            _shelf.Dispose();
            foreach (var layer in Chain.Links.SelectMany(link => link.Copies))
            {
                layer.Dispose();
            }
        });
    }

    private GridSave Save(string stamp)
    {
        try
        {
            TidyUp();
            var draft = _maker.Draft(Chain, _underWay, ++_lastNumber, stamp);
            var link = _maker.Write(draft);
            var chain = _maker.Accept(Chain, draft, link);
            _loading.Change(() =>
            {
                lock (_turn)
                {
                    (Chain, _underWay) = (chain, new());
                }
            });
            return draft.Manifest.Save;
        }
        catch (Exception cause)
        {
            lock (_turn)
            {
                Changes.PutBack(_underWay);
                _underWay = new();
            }

            if (DiskFailure.Is(cause) || cause is StorageException)
            {
                throw new GridRefusedException(
                    $"Found that the disk refuses: {cause.Message} Expected room and rights to "
                    + "write. What was written is kept in memory; "
                    + (_saver.IsSpoilt ? "open the grid anew." : "save again when it is mended."),
                    cause);
            }

            throw;
        }
    }

    // What earlier saves have left to do; what the disk refuses of it now is done another time.
    private void TidyUp()
    {
        try
        {
            CatchUp();
            _folding.Run(Chain, chain => _loading.Change(() => Chain = chain));
        }
        catch (Exception failure) when ((DiskFailure.Is(failure) || failure is StorageException)
            && !_saver.IsSpoilt)
        {
            _health.Hurry();
        }

        DemandUnspoilt();
    }

    // What the mirror lacks, it gets; what is broken there stays, for whoever looks into it.
    private void CatchUp()
    {
        if (_disks.Mirror is not { } mirror)
        {
            return;
        }

        var there = mirror.List(name => GridNames.SaveOf(name) > 0)
            .Select(one => one.Name).ToHashSet();
        foreach (var link in Chain.Links.Where(one => one.Main is not null && one.Mirror is null
            && !there.Contains(one.Main.Name)))
        {
            if (!_saver.TryMirror(mirror, link.Main!.Name))
            {
                return;
            }

            var chain = new Chain(Chain.Links.Replace(
                link, link with { Mirror = Layer.Open(mirror, link.Main.Name) }));
            _loading.Change(() => Chain = chain);
        }
    }

    private void DemandUnspoilt()
    {
        if (_saver.IsSpoilt)
        {
            throw new GridRefusedException(
                "Found that a flush has failed before, so that nobody knows what the disk has; "
                + "expected one that keeps what it was given. Nothing is saved any more: see to "
                + "the disk, and open the grid anew.");
        }
    }
}
