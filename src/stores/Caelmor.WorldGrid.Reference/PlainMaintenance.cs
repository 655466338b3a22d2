using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>What operators do with a place of the plain grid.</summary>
internal sealed class PlainMaintenance(
    PlainWorldGrid grids, IGridHost host, GridOptions options, GridSteps steps)
    : IWorldGridMaintenance
{
    private readonly IGridPlace _place = host.Place;

    public async ValueTask<IReadOnlyList<GridSave>> ListAsync(CancellationToken cancellation) =>
        [.. (await SaveShelf.ReadAsync(_place)).Sound.Select(one => one.Save)];

    public async ValueTask<IReadOnlyList<GridFinding>> VerifyAsync(CancellationToken cancellation)
    {
        var shelf = await SaveShelf.ReadAsync(_place);
        var found = shelf.Broken
            .Select(one => new GridFinding(
                one.Piece, "that of a list of a save", Envelope.ChecksumOf(one.Bytes.Span), false))
            .ToList();
        foreach (var save in shelf.Sound)
        {
            found.AddRange(await Rotation.FaultsAsync(_place, save));
        }

        var flagged = (await _place.ListAsync()).Select(PieceNames.FlaggedBy).OfType<string>()
            .ToHashSet();
        return
        [
            .. found.Select(one => one with { IsFlagged = flagged.Remove(one.Piece) }),
            .. flagged.Select(piece => new GridFinding(piece, "", "", IsFlagged: true)),
        ];
    }

    public async ValueTask<IReadOnlyList<SalvagedObject>> SalvageAsync(
        CancellationToken cancellation)
    {
        var salvaged = new List<SalvagedObject>();
        foreach (var piece in await _place.ListAsync())
        {
            var bytes = await _place.ReadAsync(piece) ?? default;
            if (Envelope.Read(bytes) is { } envelope)
            {
                salvaged.AddRange(Objects(piece, envelope));
            }
        }

        return salvaged;
    }

    public async ValueTask<IReadOnlyList<Extent>> LocateAsync(
        GridItem item, CancellationToken cancellation)
    {
        var entry = item.Chunk is { } chunk ? PieceNames.Of(chunk) : PieceNames.Of(item.Region!.Value);
        var extents = new List<Extent>();
        foreach (var save in (await SaveShelf.ReadAsync(_place)).Sound
            .Where(one => one.Checksums.ContainsKey(entry)))
        {
            var piece = PieceNames.InSave(save.Number, entry);
            var length = (await _place.ReadAsync(piece))?.Length ?? 0;
            extents.Add(new(save.Number, piece, 0, length));
        }

        return extents;
    }

    public ValueTask UseAsync(long save, CancellationToken cancellation) => AloneAsync(async () =>
    {
        var shelf = await SaveShelf.ReadAsync(_place);
        var chosen = shelf.Sound.FirstOrDefault(one => one.Number == save)
            ?? throw new GridRefusalException($"There is no sound save {save}.");
        await PlainGrid.SetAsideAsync(_place, steps, shelf.Sound, chosen);
        return true;
    });

    public ValueTask RebuildAsync(RegionPosition at, CancellationToken cancellation) =>
        AloneAsync(async () =>
        {
            var (reader, shelf) = await ReaderAsync();
            var genesis = reader.InForce!.Genesis;
            var geometry = new Geometry(genesis, steps.Divide);
            var maker = new SaveMaker(host, steps, reader, genesis);
            await maker.CarryOverAsync(entry => IsIn(at, entry, geometry));
            maker.Activate(at);
            steps.Rebuilt(maker, reader, at);
            await steps.Commit(
                _place, maker.Draft(shelf.LastNumber + 1, reader.InForce.Save.Stamp));
            return true;
        });

    public ValueTask<MigrationOutcome> MigrateAsync(CancellationToken cancellation) =>
        AloneAsync(async () =>
        {
            var (reader, shelf) = await ReaderAsync();
            return await new Migration(host, steps, reader).RunAsync(shelf.LastNumber + 1);
        });

    public ValueTask RegenerateWorldAsync(
        GridGenesis genesis, string byWhom, CancellationToken cancellation) =>
        AloneAsync(async () =>
        {
            var pieces = await _place.ListAsync();
            var time = pieces.Count(PieceNames.IsAside);
            foreach (var piece in pieces.Where(one => !PieceNames.IsAside(one)))
            {
                await steps.SetAside(_place, piece, time);
            }

            await PlainWorldGrid.WriteGenesisAsync(_place, genesis);
            var loss = $"The world was made anew from seed {genesis.Seed}: all that was built and all "
                + $"who lived in it are gone. {pieces.Count} pieces are set aside.";
            Reader().Say(new(GridReportKind.Incident, host.Time.GetUtcNow(), loss)
            {
                Operator = byWhom,
            });
            host.Players.Announce(loss);
            return true;
        });

    public ValueTask<IReadOnlyList<DrillResult>> DrillAsync(
        IGridPlace staging, CancellationToken cancellation) =>
        new Drill(grids, host, options).RunAsync(staging, cancellation);

    private static IEnumerable<SalvagedObject> Objects(string piece, Envelope envelope)
    {
        var entry = envelope.At;
        var isPlaced = envelope.Type is Envelope.Chunk or Envelope.Region;
        var (x, y) = isPlaced ? PieceNames.PositionIn(entry) : default;
        yield return new(
            envelope.Save,
            envelope.Type,
            envelope.SchemaVersion,
            envelope.Type == Envelope.Region ? new(x, y) : default,
            piece,
            envelope.Content);
        if (envelope.Type == Envelope.Region)
        {
            foreach (var one in RegionText.Parse(envelope.Content).Objects)
            {
                yield return new(
                    envelope.Save, one.Type, one.SchemaVersion, new(x, y), one.Id, one.Content);
            }
        }
    }

    private static bool IsIn(RegionPosition region, string entry, Geometry geometry)
    {
        var (x, y) = PieceNames.PositionIn(entry);
        return PieceNames.IsChunk(entry)
            ? geometry.RegionOf(new(x, y)) == region
            : new RegionPosition(x, y) == region;
    }

    private SaveReader Reader() => new(host, options, steps);

    private async ValueTask<(SaveReader Reader, SaveShelf Shelf)> ReaderAsync()
    {
        var shelf = await SaveShelf.ReadAsync(_place);
        var reader = Reader();
        reader.Saves = shelf.Sound;
        return reader.InForce is null
            ? throw new GridRefusalException("There is no sound save in this place.")
            : (reader, shelf);
    }

    private async ValueTask AloneAsync(Func<ValueTask<bool>> act) => await AloneAsync<bool>(act);

    private async ValueTask<T> AloneAsync<T>(Func<ValueTask<T>> act)
    {
        await grids.LockAsync(host);
        try
        {
            return await act();
        }
        finally
        {
            await _place.UnlockAsync();
        }
    }
}
