using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Tries the recovery procedures on a copy (pv-13.2).</summary>
internal sealed class Drill(PlainWorldGrid grids, IGridHost host, GridOptions options)
{
    public async ValueTask<IReadOnlyList<DrillResult>> RunAsync(
        IGridPlace staging, CancellationToken cancellation)
    {
        foreach (var piece in await host.Place.ListAsync())
        {
            await staging.WriteAsync(piece, await host.Place.ReadAsync(piece) ?? default);
        }

        var there = new StagingHost(host, staging);
        return
        [
            new("read a region whose newest copy is broken", await DamageAsync(there, cancellation)),
            new("make the world anew", await RegenerateAsync(there, cancellation)),
        ];
    }

    private async ValueTask<bool> DamageAsync(StagingHost there, CancellationToken cancellation)
    {
        var newest = (await SaveShelf.ReadAsync(there.Place)).Sound.FirstOrDefault();
        if (newest?.RegionEntries.FirstOrDefault() is not { } entry)
        {
            return false;
        }

        var (x, y) = PieceNames.PositionIn(entry);
        await there.Place.WriteAsync(PieceNames.InSave(newest.Number, entry), "broken"u8.ToArray());
        await using var grid = await grids.OpenAsync(GridOpening.Usual, there, options, cancellation);
        return await grid.ReadRegionAsync(new(x, y), cancellation)
            is RegionReading.Inactive or RegionReading.Present { Origin.Kind: OriginKind.Backup };
    }

    private async ValueTask<bool> RegenerateAsync(StagingHost there, CancellationToken cancellation)
    {
        var genesis = (await SaveShelf.ReadAsync(there.Place)).Sound[0].Genesis;
        await grids.Maintain(there, options).RegenerateWorldAsync(genesis, "a drill", cancellation);
        await using var grid = await grids.OpenAsync(GridOpening.Usual, there, options, cancellation);
        return await grid.ReadAsync(default, cancellation)
            is ChunkReading.Whole { Origin.Kind: OriginKind.Pristine };
    }
}

/// <summary>The same server around a copy: nobody is alarmed, and no player hears of it.</summary>
internal sealed class StagingHost(IGridHost host, IGridPlace staging)
    : IGridHost, IGridReports, IPlayerPlaces
{
    public IGridPlace Place => staging;

    public ITerrainGenerator Generator => host.Generator;

    public ISchemaSteps Schemas => host.Schemas;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => host.Time;

    public ImmutableArray<RegionPosition> Occupied => [];

    public ImmutableArray<string> In(RegionPosition region) => [];

    public void Report(GridReport report)
    {
        // It is a drill.
    }

    public void Relocate(string player, RegionPosition to)
    {
        // It is a drill.
    }

    public void Announce(string message)
    {
        // It is a drill.
    }
}
