using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Operating;

namespace Caelmor.WorldGrid.Operating.Grids;

/// <summary>An operator in the place of a server: what is reported is kept, and nobody
/// plays.</summary>
internal sealed class OperatorsHost(IGridPlace place, OperatorsEnvironment here, BroughtGame game)
    : IGridHost, IGridReports, IPlayerPlaces
{
    /// <summary>What was reported.</summary>
    public List<GridReport> Told { get; } = [];

    public IGridPlace Place => place;

    public ITerrainGenerator Generator => game.Generator ?? throw StopException.Misuse(
        "Found no generator; expected one, for terrain is made here. Name the game's assembly with "
        + "--with.");

    public ISchemaSteps Schemas => game.Steps;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => here.Time;

    public ImmutableArray<RegionPosition> Occupied => [];

    public void Report(GridReport report) => Told.Add(report);

    public ImmutableArray<string> In(RegionPosition region) => [];

    public void Relocate(string player, RegionPosition to)
    {
        // Nobody plays.
    }

    public void Announce(string message)
    {
        // Nobody plays; the server tells them when it runs.
    }
}
