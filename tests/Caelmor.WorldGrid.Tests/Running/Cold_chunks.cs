using System.Collections.Immutable;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Running;

/// <summary>Are loaded side by side, and each once, however many want it.</summary>
public sealed class Cold_chunks
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Wait_for_no_other()
    {
        using var both = new Barrier(2);
        var (grid, _) = await OpenedAsync(() => both.SignalAndWait(Long).Should().BeTrue(
            "the other one is loaded at the same time"));
        await using var open = grid;

        await Task.WhenAll(new ChunkPosition[] { new(40, 0), new(41, 0) }
            .Select(at => Task.Run(async () => await grid.ReadAsync(at, default))));
    }

    [Fact]
    public async Task Are_made_once_for_all_who_want_them()
    {
        using var isHeld = new ManualResetEventSlim();
        var (grid, asked) = await OpenedAsync(() => isHeld.Wait(Long).Should().BeTrue());
        await using var open = grid;
        var readings = Enumerable.Range(0, 4)
            .Select(_ => Task.Run(async () => await grid.ReadAsync(new(40, 0), default))).ToList();
        SpinWait.SpinUntil(() => asked() > 0, Long).Should().BeTrue();
        isHeld.Set();

        var all = await Task.WhenAll(readings);
        all.Should().OnlyContain(one => ReferenceEquals(one, all[0]));
        asked().Should().Be(1);
    }

    [Fact]
    public async Task That_could_not_be_made_are_asked_for_again()
    {
        var (isBroken, generations) = (true, 0);
        var (grid, _) = await OpenedAsync(() =>
        {
            generations++;
            if (isBroken)
            {
                throw new InvalidOperationException("The generator is not ready.");
            }
        });
        await using var open = grid;

        await FluentActions.Awaiting(async () => await grid.ReadAsync(new(40, 0), default))
            .Should().ThrowAsync<InvalidOperationException>();
        isBroken = false;

        (await grid.ReadAsync(new(40, 0), default)).Should().BeOfType<ChunkReading.Whole>();
        generations.Should().Be(2);
    }

    private static async Task<(IWorldGrid Grid, Func<int> Asked)> OpenedAsync(Action generating)
    {
        var outpost = await new Outpost().SavedAsync(1);
        var host = new SlowHost(outpost, generating);
        return (
            await new EmbeddedWorldGrid().OpenAsync(
                GridOpening.Usual, host, GridOptions.Usual, default),
            () => host.Asked);
    }

    private sealed class SlowHost(Outpost outpost, Action generating) : IGridHost, ITerrainGenerator
    {
        private readonly FrontierHost _usual = new(outpost.Disk, mirror: null);
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public IGridPlace Place { get; } = new DiskPlace(outpost.Disk, null, TimeProvider.System);

        public ITerrainGenerator Generator => this;

        public ISchemaSteps Schemas => _usual.Schemas;

        public IGridReports Reports => _usual.Reports;

        public IPlayerPlaces Players => _usual.Players;

        public TimeProvider Time => _usual.Time;

        public string Name => _usual.Name;

        public int Version => _usual.Version;

        public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at)
        {
            Interlocked.Increment(ref _asked);
            generating();
            return Frontier.Terrain(at);
        }

        public RegionState Populate(GridGenesis genesis, RegionPosition at) => Frontier.Begun(at);
    }
}
