using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Writes into the grid while it is saved.</summary>
public sealed class CompanyDriver(WorldDriver world, ActDriver acts, ReadingDriver reading)
{
    private static readonly Thing Everything = new(ThingKind.Both, Region: null);

    private readonly List<WorldState> _states = [];
    private readonly List<Task> _writes = [];

    /// <summary>The grid is saved, and written to at each step of it.</summary>
    public Task SaveInCompanyAsync() => acts.TryAsync(async () =>
    {
        await world.ChangeAsync([WorldName.Harbour, WorldName.Mill]);
        var process = await world.OpenedAsync();
        _states.Add(world.Now);
        process.Handle.OnChange = () => Write(process);
        await world.SaveAsync();
        process.Handle.OnChange = null;
        await Task.WhenAll(_writes);
        process.Kill();
    });

    /// <summary>What is there is what was, with the first of the writes, each whole.</summary>
    public async Task WritesShouldBeWholeAsync()
    {
        Expect.That(_writes.Count > 0, "a save has steps.", () => "none.");
        await world.OpenAsync();
        var found = await reading.ReadChunkAsync(world.Town.ChunksOf(WorldName.Market).First());
        var first = _states.FindIndex(state => found.Form?.Tiles is { } tiles
            && tiles[0] == state.Tiles[FirstTile]);
        Expect.That(
            first >= 0, "a save has what was written before some instant.", () => "something else.");
        world.Now = _states[first];
        await reading.ShouldBeAsync(
            Everything,
            new(ExpectationKind.Written),
            "what is written during a save is whole in it, or whole in the next one");
    }

    private TilePosition FirstTile => SuiteGenerator
        .TilesOf(world.Town.Genesis, world.Town.ChunksOf(WorldName.Market).First()).First();

    // Two regions are written to at once: whoever has one has both.
    private void Write(GridProcess process)
    {
        var edition = 50 + _writes.Count;
        List<TileChange> changes =
        [
            .. world.Town.Built(WorldName.Market, edition),
            .. world.Town.Built(WorldName.Moor, edition),
        ];
        _states.Add(_states[^1].With(changes));
        _writes.Add(process.DoAsync(GridMethods.Write, changes));
    }
}
