using System.Collections.Immutable;
using Caelmor.WorldGrid.Embedded.Terrain;

namespace Caelmor.WorldGrid.SampleTown;

/// <summary>The server as its grid sees it.</summary>
/// <param name="place">The folder of the grid.</param>
internal sealed class TownHost(IGridPlace place)
    : IGridHost, ISchemaSteps, IGridReports, IPlayerPlaces
{
    /// <summary>What the world around Alderford is made from.</summary>
    public static GridGenesis Genesis { get; } = new("value-noise", 1, Seed: 4711, "octaves=6");

    public IGridPlace Place => place;

    public ITerrainGenerator Generator { get; } = new ValueNoise();

    public ISchemaSteps Schemas => this;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => TimeProvider.System;

    public ImmutableArray<RegionPosition> Occupied => [];

    public int Current(string type) => 1;

    public bool LeadsFrom(string type, int version) => false;

    public RegionObject Step(RegionObject older) => throw new InvalidOperationException(
        $"Found {older.Type} of version {older.SchemaVersion}; expected 1, the only one there is.");

    public void Report(GridReport report) =>
        Console.Error.WriteLine($"{report.Kind}: {report.Message}");

    public ImmutableArray<string> In(RegionPosition region) => [];

    public void Relocate(string player, RegionPosition to) =>
        Console.Error.WriteLine($"{player} is in {to} now.");

    public void Announce(string message) => Console.WriteLine(message);
}
