using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>The same server around a copy: nobody is alarmed, and no player hears of it.</summary>
/// <param name="host">The server.</param>
/// <param name="staging">Where the copy is.</param>
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
