using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.CrashProofs.Cast;

/// <summary>A server that keeps what operators are told.</summary>
/// <param name="place">Where its grid lies.</param>
internal sealed class FrontierHost(IGridPlace place)
    : IGridHost, ITerrainGenerator, ISchemaSteps, IGridReports, IPlayerPlaces
{
    /// <summary>A server of a grid on a disk, and perhaps on a second one.</summary>
    public FrontierHost(IDisk disk, IDisk? mirror)
        : this(new DiskPlace(disk, mirror, TimeProvider.System))
    {
    }

    /// <summary>What operators were told.</summary>
    public List<GridReport> Told { get; } = [];

    /// <summary>The current version of every sort of object.</summary>
    public int CurrentVersion { get; init; } = 1;

    public IGridPlace Place => place;

    public ITerrainGenerator Generator => this;

    public ISchemaSteps Schemas => this;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time { get; } = new Noon();

    public string Name => Frontier.Genesis.Generator;

    public int Version => 1;

    public ImmutableArray<RegionPosition> Occupied => [];

    public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at) =>
        Frontier.Terrain(at);

    public RegionState Populate(GridGenesis genesis, RegionPosition at) => Frontier.Begun(at);

    public int Current(string type) => CurrentVersion;

    public bool LeadsFrom(string type, int version) => version < CurrentVersion;

    public RegionObject Step(RegionObject older) =>
        older with { SchemaVersion = older.SchemaVersion + 1 };

    public void Report(GridReport report) => Told.Add(report);

    public ImmutableArray<string> In(RegionPosition region) => [];

    public void Relocate(string player, RegionPosition to)
    {
        // Nobody is there.
    }

    public void Announce(string message)
    {
        // Nobody is there.
    }

    // Files are the same in every run.
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 4, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
