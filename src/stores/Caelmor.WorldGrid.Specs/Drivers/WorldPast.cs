using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What had happened to a world before something is done with it.</summary>
/// <remarks>It takes place when the scenario first does something: until then, circumstances change
/// what it is.</remarks>
public sealed class WorldPast
{
    private int _written = -1;
    private int _before;
    private int _brokenOffAt;
    private int _openings;
    private bool _hasTakenPlace;

    /// <summary>What a save was to keep that broke off: some of it can lie in the place.</summary>
    internal WorldState Unfinished { get; private set; } = WorldState.Untouched;

    /// <summary>The scenario tells of so many saves.</summary>
    public void Begin(int saves) => _written = saves;

    /// <summary>There were more saves before those.</summary>
    public void BeginEarlier(int saves) => _before += saves;

    /// <summary>One more save was begun before those, and its server was killed.</summary>
    /// <param name="step">At which step of it, from 1.</param>
    public void BreakOffEarlier(int step) => _brokenOffAt = step;

    /// <summary>The grid was opened anew after those, so many times.</summary>
    public void OpenEarlier(int times) => _openings += times;

    /// <summary>Where in line the save is that the scenario gives a number.</summary>
    internal int PlaceOf(int written) => written - 1 + _before;

    internal async Task TakePlaceAsync(WorldDriver world)
    {
        if (_hasTakenPlace)
        {
            return;
        }

        _hasTakenPlace = true;
        await world.MakeAsync();
        var first = 1 - _before;
        for (var save = first; save <= _written; save++)
        {
            await (save == 1 && _brokenOffAt > 0 ? BreakOffAsync(world) : Task.CompletedTask);
            await world.ChangeAsync(save == first ? Alderford.Busy(1) : Busy(save));
            await world.SaveAsync();
        }

        for (var opening = 0; opening < _openings; opening++)
        {
            await world.Process.CloseAsync();
            await world.OpenAsUsualAsync();
        }

        if (world.CurrentVersion > 0)
        {
            await world.CloseAsync();
            world.Schemas.Current = world.CurrentVersion;
        }
    }

    // Whoever kills it does not know how far it came: if it has come to its end, it is a save.
    private async Task BreakOffAsync(WorldDriver world)
    {
        await world.ChangeAsync(Alderford.Busy(1));
        world.Process.Handle.Interrupt(new(InterruptionKind.Kill, _brokenOffAt));
        await world.Server.RefusalOfAsync(() =>
            world.Process.AskAsync<GridSave>(GridMethods.Save, world.Town.Name("epoch 0")));
        world.Process.Kill();
        var inForce = (await world.OpenAsUsualAsync()).InForce;
        if (inForce is not null
            && (world.Saves.Count == 0 || inForce.Number > world.Saves[^1].Save.Number))
        {
            world.Saves.Add(new(inForce, world.Now));
            _before++;
        }

        (Unfinished, world.Now) = (world.Now, world.InForce);
    }

    private static IEnumerable<WorldName> Busy(int save) =>
        Alderford.Busy(Math.Max(2, save)).Where(name => name != WorldName.Quarry || save >= 3);
}
