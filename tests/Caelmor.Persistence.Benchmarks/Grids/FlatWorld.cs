using System.Collections.Immutable;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.Persistence.Benchmarks.Grids;

/// <summary>A server whose terrain costs nothing and who keeps nothing, so that only the grid is
/// measured.</summary>
internal sealed class FlatWorld
    : IGridHost, ITerrainGenerator, ISchemaSteps, IGridReports, IPlayerPlaces, IDisposable
{
    private readonly DiskPlace _place;
    private readonly ImmutableArray<int> _terrain;

    public FlatWorld(string folder, int chunkSize = GridGenesis.UsualChunkSize)
    {
        Directory.CreateDirectory(folder);
        _place = GridFolder.ToWriteAt(folder);
        _terrain = [.. Enumerable.Range(0, chunkSize * chunkSize)];
        Genesis = new("flat", 1, 7, "", chunkSize);
    }

    public GridGenesis Genesis { get; }

    public IGridPlace Place => _place;

    public ITerrainGenerator Generator => this;

    public ISchemaSteps Schemas => this;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => TimeProvider.System;

    public string Name => "flat";

    public int Version => 1;

    public ImmutableArray<RegionPosition> Occupied => [];

    /// <summary>Makes the grid.</summary>
    public IWorldGrid Create(GridOptions options) => Done(
        new EmbeddedWorldGrid().CreateAsync(Genesis, this, options, default));

    /// <summary>Opens the grid that is there.</summary>
    public IWorldGrid Open(GridOptions options) => Done(
        new EmbeddedWorldGrid().OpenAsync(GridOpening.Usual, this, options, default));

    /// <summary>What a call gives.</summary>
    public static T Done<T>(ValueTask<T> call) => call.AsTask().GetAwaiter().GetResult();

    /// <summary>A call is over.</summary>
    public static void Done(ValueTask call) => call.AsTask().GetAwaiter().GetResult();

    public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at) => _terrain;

    public RegionState Populate(GridGenesis genesis, RegionPosition at) => new(at, 0, [], []);

    public int Current(string type) => 1;

    public bool LeadsFrom(string type, int version) => false;

    public RegionObject Step(RegionObject older) => older;

    public void Report(GridReport report) =>
        throw new InvalidOperationException($"Nothing is to be told here: {report.Message}");

    public ImmutableArray<string> In(RegionPosition region) => [];

    public void Relocate(string player, RegionPosition to)
    {
    }

    public void Announce(string message)
    {
    }

    public void Dispose() => _place.Dispose();
}
