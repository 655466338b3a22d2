using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Chunks;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>The plain grid, open.</summary>
/// <remarks>One call at a time works on its memory. A save takes out what was changed and then writes
/// beside the running world.</remarks>
internal sealed class PlainGrid : IWorldGrid
{
    private readonly IGridHost _host;
    private readonly GridOptions _options;
    private readonly GridSteps _steps;
    private readonly Geometry _geometry;
    private readonly SaveReader _reader;
    private readonly ChunkCache _cache;
    private readonly HealthCheck _health;
    private readonly GridMemory _memory = new();
    private readonly Dictionary<RegionPosition, RegionReading> _regions = [];
    private readonly SemaphoreSlim _one = new(1);
    private readonly SemaphoreSlim _saving = new(1);
    private GridMemory _underWay = new();
    private long _lastNumber;
    private bool _isSpoilt;

    public PlainGrid(IGridHost host, GridOptions options, GridSteps steps, GridGenesis genesis)
    {
        (_host, _options, _steps, Genesis) = (host, options, steps, genesis);
        _geometry = new(genesis, steps.Divide);
        _reader = new(host, options, steps);
        _cache = new(options.CachedChunks, steps.Cache);
        _health = new(host, options, steps, _reader);
    }

    public GridGenesis Genesis { get; }

    public GridSave? InForce => _reader.InForce?.Save;

    /// <summary>Puts a save in force; those that are newer are set aside.</summary>
    public async ValueTask BeginAsync(SaveShelf shelf, string? stamp)
    {
        foreach (var (piece, bytes) in shelf.Broken)
        {
            await _reader.ReportAsync(
                piece, "that of a list of a save", Envelope.ChecksumOf(bytes.Span));
        }

        _lastNumber = shelf.LastNumber;
        var chosen = _steps.Choose(shelf.Sound, stamp);
        if (chosen is null && stamp is not null)
        {
            throw new GridRefusalException($"No save has the stamp '{stamp}'.");
        }

        if (chosen is not null)
        {
            await SetAsideAsync(_host.Place, _steps, shelf.Sound, chosen);
            _reader.Saves = [.. shelf.Sound.SkipWhile(one => one.Number > chosen.Number)];
            _steps.DemandSteps(_host.Schemas, chosen);
        }
    }

    /// <summary>Sets all saves aside that are newer than one, the newest first.</summary>
    public static async ValueTask SetAsideAsync(
        IGridPlace place, GridSteps steps, IEnumerable<Manifest> saves, Manifest chosen)
    {
        var newer = saves.TakeWhile(one => one.Number > chosen.Number).ToList();
        var pieces = newer.Count > 0 ? await place.ListAsync() : [];
        var time = pieces.Count(PieceNames.IsAside);
        foreach (var save in newer)
        {
            foreach (var piece in pieces
                .Where(one => PieceNames.SaveOf(one) == save.Number && !PieceNames.IsAside(one)
                    && PieceNames.FlaggedBy(one) is null)
                .OrderBy(one => one != save.Piece))
            {
                await steps.SetAside(place, piece, time);
            }
        }

        await (newer.Count > 0 ? place.FlushNamesAsync() : ValueTask.CompletedTask);
    }

    public ValueTask<ChunkReading> ReadAsync(ChunkPosition at, CancellationToken cancellation) =>
        AloneAsync(() => ReadChunkAsync(at));

    public ValueTask WriteAsync(
        IReadOnlyList<TileChange> changes, CancellationToken cancellation) =>
        AloneAsync(async () =>
        {
            // All of it or nothing: whoever writes into an inactive region changes no other.
            var chunks = changes.GroupBy(one => _geometry.ChunkOf(one.At)).ToList();
            var written = new List<(ChunkPosition, ChunkDelta)>();
            foreach (var chunk in chunks)
            {
                written.Add((chunk.Key, await ChangedAsync(chunk.Key, chunk)));
            }

            foreach (var (at, delta) in written)
            {
                _memory.Chunks[at] = delta;
                _cache.Remove(at);
            }
        });

    public ValueTask<RegionReading> ReadRegionAsync(
        RegionPosition at, CancellationToken cancellation) =>
        AloneAsync(async () => Current(await FindRegionAsync(at)));

    public ValueTask WriteRegionAsync(RegionState state, CancellationToken cancellation) =>
        AloneAsync(async () =>
        {
            await DemandActiveAsync(state.At);
            _memory.Regions[state.At] = state;
            _regions.Remove(state.At);
        });

    public async ValueTask<GridSave> SaveAsync(string stamp, CancellationToken cancellation)
    {
        await _saving.WaitAsync(cancellation);
        try
        {
            if (_isSpoilt && !_steps.TrustsTheDiskAgain)
            {
                throw new GridRefusalException(
                    "A flush failed, and nobody knows what the disk has. Open the grid anew.");
            }

            await AloneAsync(() =>
            {
                _underWay = _steps.TakeChanged(_memory);
                return ValueTask.CompletedTask;
            });
            return await SaveUnderWayAsync(stamp);
        }
        finally
        {
            _saving.Release();
        }
    }

    public async ValueTask RelocateAsync(CancellationToken cancellation)
    {
        foreach (var region in _host.Players.Occupied)
        {
            if (await IsValidAsync(region))
            {
                continue;
            }

            var shelter = await _steps.Shelter(
                region, IsValidAsync, _options.RelocationReach, Genesis.Spawn);
            foreach (var player in _host.Players.In(region))
            {
                _host.Players.Relocate(player, shelter);
            }
        }
    }

    public ValueTask IdleAsync(CancellationToken cancellation) => _health.RunIfDueAsync();

    public async ValueTask DisposeAsync() => await _host.Place.UnlockAsync();

    private async ValueTask<GridSave> SaveUnderWayAsync(string stamp)
    {
        try
        {
            var maker = new SaveMaker(_host, _steps, _reader, Genesis);
            await maker.CarryOverAsync(IsUnderWay);
            PutChanged(maker);
            var draft = maker.Draft(++_lastNumber, stamp);
            await _steps.Commit(_host.Place, draft);
            _reader.Saves = [draft.Manifest, .. _reader.Saves];
            _underWay = new();
        }
        catch (Exception cause)
        {
            _isSpoilt |= cause is FailedFlushException;
            _memory.PutBack(_underWay);
            _underWay = new();
            await _steps.SaveFailed(_host.Place);
            throw;
        }

        await RotateAsync();
        return InForce!;
    }

    // What can't be tidied up now is tidied up after the next save: this one is made.
    private async ValueTask RotateAsync()
    {
        try
        {
            var judged = await Rotation.JudgeAsync(_host.Place, _reader.Saves);
            var gone = _steps.Rotate(judged, _options.Backups).ToList();
            var pieces = await _host.Place.ListAsync();
            foreach (var save in gone)
            {
                await Rotation.RemoveAsync(_host.Place, save.Number, pieces);
                _reader.Saves = _reader.Saves.Remove(save);
            }
        }
        catch (Exception cause) when (cause is not GridRefusalException)
        {
            _health.Postpone();
        }
    }

    private bool IsUnderWay(string entry)
    {
        var (x, y) = PieceNames.PositionIn(entry);
        return PieceNames.IsChunk(entry)
            ? _underWay.Chunks.ContainsKey(new(x, y))
            : _underWay.Regions.ContainsKey(new(x, y));
    }

    private void PutChanged(SaveMaker maker)
    {
        foreach (var (at, delta) in _underWay.Chunks.Where(one => _steps.IsKept(one.Value)))
        {
            maker.Put(PieceNames.Of(at), Envelope.Chunk, delta.ToText());
        }

        foreach (var (at, state) in _underWay.Regions)
        {
            maker.Put(
                PieceNames.Of(at), Envelope.Region, RegionText.Of(_steps.KeepState(state, _host)));
        }
    }

    private async ValueTask<ChunkReading> ReadChunkAsync(ChunkPosition at)
    {
        if (await FindRegionAsync(_geometry.RegionOf(at)) is RegionReading.Inactive inactive)
        {
            return new ChunkReading.Inactive(inactive.Why);
        }

        if (_cache.Find(at) is { } known)
        {
            return known;
        }

        var (delta, origin) = await DeltaAsync(at);
        var terrain = TerrainOf(at, delta, origin);
        if (delta is null && origin.Kind == OriginKind.Pristine)
        {
            _steps.ReadPristine(_memory, at, terrain);
        }

        var reading = new ChunkReading.Whole(delta?.LaidOn(terrain) ?? terrain, origin);
        foreach (var gone in _cache.Add(at, reading))
        {
            _steps.Evicted(_memory, gone);
        }

        return reading;
    }

    private ImmutableArray<int> TerrainOf(ChunkPosition at, ChunkDelta? delta, Origin origin)
    {
        var terrain = origin.Kind == OriginKind.Regenerated
            ? _steps.Regenerate(_host, Genesis, at)
            : _steps.Terrain(_host, Genesis, at);
        return delta is null || _steps.Fits(delta, terrain) ? terrain : throw new GridRefusalException(
            $"The changes of {at} were made on other terrain than generator "
            + $"'{_host.Generator.Name}' {_host.Generator.Version} makes. Take the generator that "
            + $"the world was made with: '{Genesis.Generator}' {Genesis.GeneratorVersion}.");
    }

    private async ValueTask<(ChunkDelta? Delta, Origin Origin)> DeltaAsync(ChunkPosition at)
    {
        if ((Changed(one => one.Chunks, at)) is { } changed)
        {
            return _steps.IsKept(changed) ? (changed, Origin.Stored) : (null, Origin.Pristine);
        }

        var copy = await _reader.FindAsync(PieceNames.Of(at));
        return (copy.Envelope is { } one ? ChunkDelta.Parse(one.Content) : null, copy.Origin);
    }

    private async ValueTask<ChunkDelta> ChangedAsync(
        ChunkPosition at, IEnumerable<TileChange> changes)
    {
        await DemandActiveAsync(_geometry.RegionOf(at));
        var (delta, origin) = await DeltaAsync(at);
        var terrain = TerrainOf(at, delta, origin);
        delta ??= ChunkDelta.On(terrain);
        foreach (var change in changes)
        {
            delta = delta with { Tiles = delta.Tiles.SetItem(_geometry.PlaceOf(change.At), change.Tile) };
        }

        return _steps.Prune(delta, terrain);
    }

    private async ValueTask<RegionReading> FindRegionAsync(RegionPosition at)
    {
        if ((Changed(one => one.Regions, at)) is { } state)
        {
            return new RegionReading.Present(state, Origin.Stored);
        }

        return _regions.TryGetValue(at, out var known)
            ? known
            : _regions[at] = await LoadRegionAsync(at);
    }

    private async ValueTask<RegionReading> LoadRegionAsync(RegionPosition at)
    {
        if (_reader.InForce?.Inactive.Contains(at) == true)
        {
            return _steps.Lose(at, $"The state of {at} was lost before this save.");
        }

        var copy = await _reader.FindAsync(PieceNames.Of(at));
        if (copy.Envelope is { } envelope)
        {
            return new RegionReading.Present(RegionText.Parse(envelope.Content), copy.Origin);
        }

        if (copy.Origin.Kind == OriginKind.Pristine)
        {
            return new RegionReading.Fresh(_host.Generator.Populate(Genesis, at));
        }

        await _reader.ReportLostAsync(at);
        return _steps.Lose(at, $"All copies of the state of {at} are broken.");
    }

    // What is being saved was written before what was written since.
    private TValue? Changed<TKey, TValue>(
        Func<GridMemory, IDictionary<TKey, TValue>> part, TKey at)
        where TValue : class =>
        part(_memory).TryGetValue(at, out var one) || part(_underWay).TryGetValue(at, out one)
            ? one
            : null;

    private RegionReading Current(RegionReading reading) => reading is RegionReading.Present present
        ? present with { State = Schemas.Upgrade(_steps.Upgrade, _host.Schemas, present.State) }
        : reading;

    private async ValueTask DemandActiveAsync(RegionPosition at)
    {
        if (await FindRegionAsync(at) is RegionReading.Inactive inactive)
        {
            throw new GridRefusalException($"{at} is inactive: {inactive.Why}");
        }
    }

    private ValueTask<bool> IsValidAsync(RegionPosition at) =>
        AloneAsync(async () => await FindRegionAsync(at) is not RegionReading.Inactive);

    private async ValueTask AloneAsync(Func<ValueTask> act) => await AloneAsync(async () =>
    {
        await act();
        return true;
    });

    private async ValueTask<T> AloneAsync<T>(Func<ValueTask<T>> act)
    {
        await _one.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _one.Release();
        }
    }
}
