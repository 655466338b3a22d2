using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Running;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>What operators do with a place of the embedded grid.</summary>
internal sealed class GridMaintenance(IGridHost host, GridOptions options, GridSettings settings)
    : IWorldGridMaintenance
{
    private readonly GridDisks _disks = GridDisks.Of(host.Place);

    public ValueTask<IReadOnlyList<GridSave>> ListAsync(CancellationToken cancellation) =>
        Look<IReadOnlyList<GridSave>>(shelf =>
            [.. shelf.Chain.Listed.Select(link => link.Layer!.Manifest.Save)]);

    public ValueTask<IReadOnlyList<GridFinding>> VerifyAsync(CancellationToken cancellation) =>
        Look<IReadOnlyList<GridFinding>>(shelf => [.. Verification.Run(_disks, shelf)]);

    public ValueTask<IReadOnlyList<SalvagedObject>> SalvageAsync(CancellationToken cancellation) =>
        Answer.Of<IReadOnlyList<SalvagedObject>>(() => Told(() => Salvage.Run(_disks).ToList()));

    public ValueTask<IReadOnlyList<Extent>> LocateAsync(
        GridItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = item.Chunk is { } chunk ? EntryKey.Of(chunk)
            : item.Region is { } region ? EntryKey.Of(region)
            : throw new ArgumentException("It names neither a chunk nor a region.", nameof(item));
        return Look<IReadOnlyList<Extent>>(shelf => [.. Extents(shelf.Chain, key)]);
    }

    public ValueTask UseAsync(long save, CancellationToken cancellation) => ActOnGrid(shelf =>
    {
        var listed = shelf.Chain.Listed.Select(link => link.Number).ToList();
        if (!listed.Contains(save))
        {
            throw new GridRefusedException(
                $"Found no save {save}; expected one of {string.Join(", ", listed)}. Nothing was "
                + "changed.");
        }

        Opening.SetAside(_disks.Main, shelf.LastNumber, save);
        return true;
    });

    public ValueTask RebuildAsync(
        RegionPosition at, CancellationToken cancellation) => ActOnGrid(shelf =>
    {
        var (parts, genesis) = PartsOf(shelf);
        if (!new Geometry(genesis).HasTiles(at))
        {
            throw new GridRefusedException(
                $"Found {at}, some of whose tiles have no numbers; expected one within "
                + $"{int.MinValue} to {int.MaxValue}. Nothing was changed.");
        }

        var changes = new GridChanges();
        changes.Marks[EntryKey.Of(at)] = EntryKind.FreshState;
        foreach (var chunk in ChunksIn(shelf.Chain, genesis, at))
        {
            changes.Marks[EntryKey.Of(chunk)] = EntryKind.PristineChunk;
        }

        var draft = parts.Maker.Draft(
            shelf.Chain, changes, shelf.LastNumber + 1, shelf.Chain.InForce!.Stamp);
        Close(parts.Maker.Write(draft));
        return true;
    });

    public ValueTask<MigrationOutcome> MigrateAsync(
        CancellationToken cancellation) => ActOnGrid(shelf =>
    {
        var (parts, genesis) = PartsOf(shelf);
        return new Migration(host, _disks, parts, genesis).Run(shelf);
    });

    public ValueTask RegenerateWorldAsync(
        GridGenesis genesis, string byWhom, CancellationToken cancellation) => Done(Act(shelf =>
    {
        Opening.Demand(genesis);
        var above = shelf.LastNumber + 1;
        GenesisFile.Write(_disks.Main, GridNames.GenesisAbove(above), genesis);
        Opening.SetAside(_disks.Main, above, 0);
        var loss = $"The world was made anew from seed {genesis.Seed}: all that was built and all "
            + $"who lived in it are gone. {shelf.Names.Count} files are set aside where they lie.";
        new Alarms(host, _disks).Log(
            above,
            new(GridReportKind.Incident, host.Time.GetUtcNow(), loss) { Operator = byWhom });
        host.Players.Announce(loss);
        return true;
    }));

    public ValueTask<IReadOnlyList<DrillResult>> DrillAsync(
        IGridPlace staging, CancellationToken cancellation) =>
        new(new Drill(host, staging, options, settings).RunAsync(cancellation));

    private static void Close(Link link)
    {
        foreach (var layer in link.Copies)
        {
            layer.Dispose();
        }
    }

    private static IEnumerable<Extent> Extents(Chain chain, EntryKey key)
    {
        foreach (var link in chain.Links)
        {
            foreach (var layer in link.Copies)
            {
                if (layer.Index.Find(key) is >= 0 and var at && layer.Index[at].Kind.HasFrame())
                {
                    var extent = layer.Locate(at);
                    yield return layer == link.Mirror
                        ? extent with { Piece = Verification.InMirror(extent.Piece) }
                        : extent;
                }
            }
        }
    }

    // Where a layer can't be read, nobody knows which chunks it had.
    private static IEnumerable<ChunkPosition> ChunksIn(
        Chain chain, GridGenesis genesis, RegionPosition at) =>
        chain.Links.All(link => link.Layer is not null)
            ? chain.In(at).Where(entry => entry.Key.IsChunk && !entry.Kind.IsUnwritten())
                .Select(entry => entry.Key.Chunk)
            : from y in Enumerable.Range(0, genesis.RegionSize)
              from x in Enumerable.Range(0, genesis.RegionSize)
              select new ChunkPosition(
                  (at.X * genesis.RegionSize) + x, (at.Y * genesis.RegionSize) + y);

    private (GridParts Parts, GridGenesis Genesis) PartsOf(Shelf shelf)
    {
        var genesis = shelf.Genesis();
        if (shelf.Chain.InForce is null)
        {
            throw new GridRefusedException(
                "Found a grid that was never saved; expected a save. There is nothing to do.");
        }

        return (new(host, _disks, options, genesis), genesis);
    }

    private ValueTask<T> Look<T>(Func<Shelf, T> look) => Answer.Of(() =>
    {
        using var shelf = Told(() => Shelf.Read(_disks));
        shelf.DemandGrid();
        return Told(() => look(shelf));
    });

    // Nothing is made or locked in a folder that is somebody else's.
    private ValueTask<T> ActOnGrid<T>(Func<Shelf, T> act)
    {
        try
        {
            Shelf.DemandGrid(_disks);
        }
        catch (GridRefusedException refusal)
        {
            return ValueTask.FromException<T>(refusal);
        }

        return Act(act);
    }

    private ValueTask ActOnGrid(Func<Shelf, bool> act) => Done(ActOnGrid<bool>(act));

    private static async ValueTask Done(ValueTask<bool> act) => await act;

    private ValueTask<T> Act<T>(Func<Shelf, T> act) => Answer.Of(() =>
    {
        using var held = Told(() => _disks.Lock(host.Time));
        using var shelf = Told(() => Shelf.Read(_disks));
        return Told(() => act(shelf));
    });

    private static T Told<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception failure) when (Refusal.Is(failure))
        {
            throw Refusal.Of(failure);
        }
    }
}
