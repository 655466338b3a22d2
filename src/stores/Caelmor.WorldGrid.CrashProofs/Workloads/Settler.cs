using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.CrashProofs.Cast;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.CrashProofs.Workloads;

/// <summary>What has to be found in a place: one of these worlds, whole.</summary>
/// <param name="IsMade">Whether the creation was acknowledged.</param>
/// <param name="Worlds">The worlds: the one that was acknowledged last, and the one that is being
/// made.</param>
/// <param name="Mirror">What the mirror has at least; null without one.</param>
internal sealed record Demand(
    bool IsMade, IReadOnlyList<WorldImage> Worlds, DiskImage? Mirror = null);

/// <summary>Does what a workload says on a disk, and keeps what has to be there after each moment
/// of it. What is refused is the end of it.</summary>
internal sealed class Settler
{
    private readonly SimulatedDisk _disk;
    private readonly SimulatedDisk? _mirror;
    private readonly List<(int Moment, Demand Demand)> _demands = [];
    private readonly Dictionary<long, WorldImage> _saved = [];
    private readonly GridOptions _options;
    private WorldImage _now;
    private IWorldGrid? _grid;
    private int _edition;

    public Settler(SimulatedDisk disk, Beginning begin, int backups)
    {
        _disk = disk;
        _mirror = begin.Mirror is { } mirror ? new(mirror) : null;
        _options = GridOptions.Usual with { Backups = backups };
        _now = begin.World;
        _edition = begin.Edition;
        foreach (var (number, world) in begin.Saved)
        {
            _saved[number] = world;
        }

        _demands.Add((0, new(begin.IsMade, [begin.World])));
    }

    /// <summary>Whether something was refused.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What is so now, for whoever goes on with it.</summary>
    public Beginning End => new(
        _disk.Image,
        _mirror?.Image,
        IsMade: true,
        _now,
        _edition,
        new Dictionary<long, WorldImage>(_saved));

    /// <summary>What has to be there after a moment.</summary>
    public Demand At(int moment)
    {
        var demand = _demands.Last(one => one.Moment <= moment).Demand;
        return _mirror is null ? demand : demand with { Mirror = MirrorAt(moment) };
    }

    public Task CreateAsync() => TryAsync(
        async () => _grid = await new EmbeddedWorldGrid().CreateAsync(
            Frontier.Genesis, Host(1), _options, default),
        () => Know(new(IsMade: true, [_now])));

    public Task OpenAsync(string? stamp = null) => TryAsync(
        async () => _grid = await new EmbeddedWorldGrid().OpenAsync(
            new(stamp), Host(1), _options, default),
        () => { });

    /// <summary>Something is built in some regions, and saved.</summary>
    public Task SaveAsync(params RegionPosition[] regions) => TryAsync(
        async () =>
        {
            var next = _now.With(++_edition, regions);
            foreach (var region in regions)
            {
                await _grid!.WriteAsync(
                    [.. Frontier.ChunksOf(region).SelectMany(at => Frontier.Built(at, _edition))],
                    default);
                await _grid.WriteRegionAsync(
                    Frontier.State(region, _edition, version: 1), default);
            }

            Know(new(IsMade: true, [_now, next]));
            var save = await _grid!.SaveAsync($"epoch {_edition}", default);
            Become(save.Number, next);
        },
        () => { });

    /// <summary>The grid is opened at an earlier save.</summary>
    public Task OpenAtAsync(int back) => DecideAsync(back, save => OpenAsync(save.Stamp));

    /// <summary>An operator puts an earlier save in force.</summary>
    public Task UseAsync(int back) => DecideAsync(back, save => TryAsync(
        async () => await Maintenance(1).UseAsync(save.Number, default), () => { }));

    public Task RebuildAsync(RegionPosition at)
    {
        var next = _now.Without(at);
        Know(new(IsMade: true, [_now, next]));
        return TryAsync(
            async () => await Maintenance(1).RebuildAsync(at, default), () => Become(0, next));
    }

    public Task MigrateAsync()
    {
        var next = _now with { Version = 2 };
        Know(new(IsMade: true, [_now, next]));
        return TryAsync(
            async () => await Maintenance(2).MigrateAsync(default), () => Become(0, next));
    }

    public Task RegenerateAsync()
    {
        Know(new(IsMade: true, [_now, WorldImage.Untouched]));
        return TryAsync(
            async () => await Maintenance(1).RegenerateWorldAsync(
                Frontier.Genesis, "a proof", default),
            () => Become(0, WorldImage.Untouched));
    }

    public async Task CloseAsync()
    {
        if (_grid is not null)
        {
            await _grid.DisposeAsync();
            _grid = null;
        }
    }

    private async Task DecideAsync(int back, Func<GridSave, Task> actAsync)
    {
        await TryAsync(
            async () =>
            {
                var save = (await Maintenance(1).ListAsync(default))[back];
                var next = _saved[save.Number];
                Know(new(IsMade: true, [_now, next]));
                await actAsync(save);
                if (!IsOver)
                {
                    Become(save.Number, next);
                }
            },
            () => { });
    }

    // When the power fails, the mirror has what it had flushed before.
    private DiskImage MirrorAt(int moment)
    {
        var next = moment + 1 < _disk.Moments.Count
            ? _disk.Moments[moment + 1].Order
            : long.MaxValue;
        return _mirror!.Moments.Last(one => one.Order < next).CrashStates(sector: 4096).First();
    }

    private IWorldGridMaintenance Maintenance(int version) =>
        new EmbeddedWorldGrid().Maintain(Host(version), _options);

    private FrontierHost Host(int version) =>
        new(_disk, _mirror) { CurrentVersion = version };

    private void Become(long number, WorldImage world)
    {
        _now = world;
        if (number > 0)
        {
            _saved[number] = world;
        }

        Know(new(IsMade: true, [world]));
    }

    private async Task TryAsync(Func<Task> actAsync, Action granted)
    {
        if (IsOver)
        {
            return;
        }

        try
        {
            await actAsync();
            granted();
        }
        catch (Exception refusal) when (refusal is GridRefusedException or IOException)
        {
            IsOver = true;
        }
    }

    // What is handed over counts from the next operation on, what is acknowledged from the last
    // one.
    private void Know(Demand demand) => _demands.Add((_disk.Moments.Count - 1, demand));
}
