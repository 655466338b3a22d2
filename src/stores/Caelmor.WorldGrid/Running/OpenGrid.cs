using Caelmor.WorldGrid.Embedded.Chunks;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>The embedded grid, open.</summary>
/// <remarks>Any number of threads read; what is in memory is given without waiting for whoever
/// loads something. Cold chunks are loaded side by side, and each once, however many want it: the
/// generator is asked by several threads at once. A save swaps what was changed by reference, and
/// is written beside the running world.</remarks>
internal sealed class OpenGrid : IWorldGrid
{
    // States are small against terrain.
    private const long MostRegionBytes = 16 << 20;

    private readonly IGridHost _host;
    private readonly GridOptions _options;
    private readonly GridSettings _settings;
    private readonly Geometry _geometry;
    private readonly Saving _saving;
    private readonly WorldReader _reader;
    private readonly IDisposable _lock;
    private readonly LruCache<ChunkPosition, ResidentChunk> _chunks;
    private readonly LruCache<RegionPosition, KnownRegion> _regions =
        new(MostRegionBytes, region => region.Size);

    private readonly Dictionary<RegionPosition, string> _strictlyInactive = [];
    private readonly Dictionary<ChunkPosition, Lazy<ResidentChunk>> _underWay = [];
    private readonly Lock _turn = new();
    private readonly LoadingLock _loading = new();

    public OpenGrid(
        IGridHost host, GridOptions options, GridSettings settings, Saving saving, IDisposable held)
    {
        (_host, _options, _settings, _saving, _lock) = (host, options, settings, saving, held);
        _geometry = new(saving.Genesis);
        _reader = saving.Reader;
        _saving.UseLocks(_turn, _loading);
        _chunks = new(
            Math.Min(
                settings.CacheBytes ?? long.MaxValue,
                (long)options.CachedChunks * _geometry.Tiles * sizeof(int)),
            chunk => chunk.Size);
    }

    public GridGenesis Genesis => _saving.Genesis;

    public GridSave? InForce => _saving.Chain.InForce?.Save;

    public ValueTask<ChunkReading> ReadAsync(ChunkPosition at, CancellationToken cancellation)
    {
        lock (_turn)
        {
            if (_chunks.TryFind(at, out var chunk) && _strictlyInactive.Count == 0)
            {
                return new(chunk.Reading);
            }
        }

        return ReadStored(at);
    }

    public ValueTask WriteAsync(
        IReadOnlyList<TileChange> changes, CancellationToken cancellation) => Answer.Of(() =>
    {
        ArgumentNullException.ThrowIfNull(changes);
        _loading.Change(() =>
        {
            // All of it or nothing: whoever writes into an inactive region changes no other.
            var written = changes.GroupBy(one => _geometry.ChunkOf(one.At)).Select(chunk =>
            {
                DemandActive(_geometry.RegionOf(chunk.Key));
                var tiles = new Dictionary<int, int>();
                foreach (var change in chunk)
                {
                    tiles[_geometry.PlaceOf(change.At)] = change.Tile;
                }

                return (At: chunk.Key, Chunk: Resident(chunk.Key).With(tiles));
            }).ToList();
            lock (_turn)
            {
                foreach (var (at, chunk) in written)
                {
                    _saving.Changes.Chunks[at] = chunk.Delta;
                    _chunks.Add(at, chunk);
                }
            }
        });
    });

    public ValueTask<RegionReading> ReadRegionAsync(
        RegionPosition at, CancellationToken cancellation) => Answer.Of<RegionReading>(() =>
    {
        var known = _loading.Load(() => Region(at));
        if (InactiveAt(at, known) is { } why)
        {
            return new RegionReading.Inactive(why);
        }

        return known.State is { } state
            ? new RegionReading.Present(Schemas.Upgrade(_host.Schemas, state), known.Origin)
            : new RegionReading.Fresh(_host.Generator.Populate(Genesis, at));
    });

    public ValueTask WriteRegionAsync(RegionState state, CancellationToken cancellation) =>
        Answer.Of(() =>
        {
            GridChanges.Demand(state);
            _loading.Change(() =>
            {
                DemandActive(state.At);
                lock (_turn)
                {
                    _saving.Changes.Regions[state.At] = state;
                    _regions.Remove(state.At);
                }
            });
        });

    public ValueTask<GridSave> SaveAsync(string stamp, CancellationToken cancellation) =>
        new(_saving.SaveAsync(stamp, cancellation));

    public ValueTask RelocateAsync(CancellationToken cancellation) => Answer.Of(() =>
    {
        foreach (var region in _host.Players.Occupied.Where(one => !IsValid(one)))
        {
            var shelter = Shelter.Find(
                region, IsValid, _options.RelocationReach, Genesis.Spawn);
            foreach (var player in _host.Players.In(region))
            {
                _host.Players.Relocate(player, shelter);
            }
        }
    });

    public ValueTask IdleAsync(CancellationToken cancellation) =>
        new(_saving.IdleAsync(cancellation));

    public async ValueTask DisposeAsync()
    {
        await _saving.DisposeAsync();
        _lock.Dispose();
        _loading.Dispose();
    }

    // Apart from what is in memory, so that nothing has to be made for that.
    private ValueTask<ChunkReading> ReadStored(ChunkPosition at) => Answer.Of(() => _loading.Load(
        () => InactiveAt(_geometry.RegionOf(at)) is { } why
            ? new ChunkReading.Inactive(why)
            : Shown(at, Resident(at))));

    private bool IsValid(RegionPosition at) =>
        _geometry.HasTiles(at) && _loading.Load(() => InactiveAt(at)) is null;

    private void DemandActive(RegionPosition at)
    {
        if (InactiveAt(at) is { } why)
        {
            throw new GridRefusedException(
                $"Found {at} inactive: {why} Expected an active one. Use an earlier save, or "
                + "rebuild the region. Nothing was written.");
        }
    }

    private static void DemandNumbers(bool has, string what)
    {
        if (!has)
        {
            throw new GridRefusedException(
                $"Found {what}, some of whose tiles have no numbers; expected one within "
                + $"{int.MinValue} to {int.MaxValue}. Nothing was changed.");
        }
    }

    private string? InactiveAt(RegionPosition at) => InactiveAt(at, Region(at));

    private string? InactiveAt(RegionPosition at, KnownRegion known)
    {
        lock (_turn)
        {
            return _strictlyInactive.GetValueOrDefault(at) ?? known.Inactive;
        }
    }

    private KnownRegion Region(RegionPosition at)
    {
        DemandNumbers(_geometry.HasTiles(at), $"{at}");
        if (_saving.ChangedRegion(at) is { } state)
        {
            return KnownRegion.Written(state);
        }

        lock (_turn)
        {
            if (_regions.TryFind(at, out var known))
            {
                return known;
            }
        }

        // What the disk refuses just now is asked for again the next time.
        var read = _reader.Region(_saving.Chain, at);
        if (!read.IsRefused)
        {
            lock (_turn)
            {
                _regions.Add(at, read);
            }
        }

        return read;
    }

    // Whoever wants no terrain but that of one save gets none.
    private ChunkReading Shown(ChunkPosition at, ResidentChunk chunk)
    {
        var origin = chunk.Reading.Origin;
        if (!_settings.Strict || origin.Kind is OriginKind.Pristine or OriginKind.Stored)
        {
            return chunk.Reading;
        }

        var why = $"The newest terrain of {at} is lost, and the grid was opened strictly.";
        lock (_turn)
        {
            _strictlyInactive[_geometry.RegionOf(at)] = why;
        }

        return new ChunkReading.Inactive(why);
    }

    private ResidentChunk Resident(ChunkPosition at)
    {
        DemandNumbers(_geometry.HasTiles(at), $"{at}");
        Lazy<ResidentChunk>? load;
        lock (_turn)
        {
            if (_chunks.TryFind(at, out var known))
            {
                return known;
            }

            if (!_underWay.TryGetValue(at, out load))
            {
                _underWay[at] = load = new(() => Loaded(at));
            }
        }

        // The first one loads it, and the others wait for that.
        try
        {
            return load.Value;
        }
        finally
        {
            lock (_turn)
            {
                if (_underWay.GetValueOrDefault(at) == load)
                {
                    _underWay.Remove(at);
                }
            }
        }
    }

    private ResidentChunk Loaded(ChunkPosition at)
    {
        var (delta, origin) = _saving.ChangedChunk(at) is { } changed
            ? (changed, changed.IsEmpty ? Origin.Pristine : Origin.Stored)
            : _reader.DeltaOf(_saving.Chain, at, _geometry.Tiles);
        var chunk = _reader.Chunk(at, delta, origin);
        lock (_turn)
        {
            _chunks.Add(at, chunk);
        }

        return chunk;
    }
}
