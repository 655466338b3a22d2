using System.Collections.Immutable;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Opening;

/// <summary>Makes no tile of a world that it has not made.</summary>
public sealed class Another_generator
{
    [Theory]
    [InlineData("frontier hills", 2, 0, "'frontier hills' 2")]
    [InlineData("other hills", 1, 0, "'other hills' 1")]
    [InlineData("frontier hills", 1, 1, "makes other terrain")]
    public async Task Is_refused_with_its_name(string name, int version, int more, string word)
    {
        var outpost = await new Outpost().SavedAsync(1);
        var host = new OtherHost(outpost.Disk, name, version, more);
        await using var grid = await new EmbeddedWorldGrid().OpenAsync(
            GridOpening.Usual, host, GridOptions.Usual, default);

        var act = async () => await grid.ReadAsync(Frontier.Chunks.First(), default);

        (await act.Should().ThrowAsync<GridRefusedException>()).Which.Message
            .Should().Contain(word).And.Contain("Nothing was changed");
    }

    private sealed class OtherHost(SimulatedDisk disk, string name, int version, int more)
        : IGridHost, ITerrainGenerator
    {
        private readonly FrontierHost _usual = new(disk, mirror: null);

        public IGridPlace Place { get; } = new DiskPlace(disk, null, TimeProvider.System);

        public ITerrainGenerator Generator => this;

        public ISchemaSteps Schemas => _usual.Schemas;

        public IGridReports Reports => _usual.Reports;

        public IPlayerPlaces Players => _usual.Players;

        public TimeProvider Time => _usual.Time;

        public string Name => name;

        public int Version => version;

        public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at) =>
            [.. Frontier.Terrain(at).Select(tile => tile + more)];

        public RegionState Populate(GridGenesis genesis, RegionPosition at) => Frontier.Begun(at);
    }
}
