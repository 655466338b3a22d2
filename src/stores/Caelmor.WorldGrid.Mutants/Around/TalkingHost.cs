using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Mutants.Around;

/// <summary>A host whose players are told something else, or nothing.</summary>
internal sealed class TalkingHost(IGridHost host, Action<IPlayerPlaces, string> announce)
    : IGridHost, IPlayerPlaces
{
    public IGridPlace Place => host.Place;

    public ITerrainGenerator Generator => host.Generator;

    public ISchemaSteps Schemas => host.Schemas;

    public IGridReports Reports => host.Reports;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => host.Time;

    public ImmutableArray<RegionPosition> Occupied => host.Players.Occupied;

    public ImmutableArray<string> In(RegionPosition region) => host.Players.In(region);

    public void Relocate(string player, RegionPosition to) => host.Players.Relocate(player, to);

    public void Announce(string message) => announce(host.Players, message);
}
