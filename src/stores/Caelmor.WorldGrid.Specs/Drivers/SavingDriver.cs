using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Opens, reads, changes and saves.</summary>
public sealed class SavingDriver(WorldDriver world, ActDriver acts, ReadingDriver reading)
{
    private static readonly Thing Everything = new(ThingKind.Both, Region: null);

    /// <summary>The grid is opened by another process.</summary>
    public Task OpenAsync() => acts.TryAsync(() => world.OpenAsync());

    /// <summary>Something is read, and perhaps once more.</summary>
    public Task ReadAsync(Thing thing, ReadingManner manner) => acts.TryAsync(async () =>
    {
        await reading.ReadAsync(thing);
        await (manner switch
        {
            ReadingManner.Once => Task.CompletedTask,
            ReadingManner.AfterManyOthers => ReadManyAsync(),
            ReadingManner.ByAnotherProcess => world.OpenAsync(),
            _ => reading.ReadAsync(Everything),
        });
        await (manner == ReadingManner.Once ? Task.CompletedTask : reading.ReadAsync(thing));
    });

    /// <summary>Something was read before.</summary>
    public async Task ReadBeforeAsync(Thing thing)
    {
        await world.GetReadyAsync();
        await reading.ReadAsync(thing);
        reading.Forget();
    }

    /// <summary>A region is changed.</summary>
    public Task ChangeAsync(WorldName name, Aftermath aftermath) => acts.TryAsync(async () =>
    {
        world.Touch(name);
        await world.ChangeAsync([name]);
        await FollowAsync(aftermath);
    });

    /// <summary>A region's queue is processed in part, and it is saved.</summary>
    public Task ProcessAsync(WorldName name) => acts.TryAsync(async () =>
    {
        var state = world.Now.Regions[world.Town.At(name)];
        world.Touch(name);
        await world.WriteAsync([], state with
        {
            LastProcessedTick = state.LastProcessedTick + 5,
            Queue = state.Queue.RemoveAt(0),
        });
        await world.SaveAsync();
    });

    /// <summary>What was built in a region is taken away again, and it is saved.</summary>
    public Task UndoAsync(WorldName name) => acts.TryAsync(async () =>
    {
        var (genesis, generator) = (world.Town.Genesis, new SuiteGenerator());
        world.Touch(name);
        await world.WriteAsync(
            [
                .. world.Town.ChunksOf(name)
                    .SelectMany(chunk => SuiteGenerator.TilesOf(genesis, chunk))
                    .Select(tile => new TileChange(tile, generator.Tile(genesis, tile))),
            ],
            state: null);
        await world.SaveAsync();
    });

    /// <summary>Something is read, and the grid is saved.</summary>
    public Task ReadAndSaveAsync(Thing thing) => acts.TryAsync(async () =>
    {
        await reading.ReadAsync(thing);
        await world.SaveAsync();
    });

    /// <summary>The grid is saved, each time with changes everywhere.</summary>
    public Task SaveAsync(int times) => acts.TryAsync(async () =>
    {
        for (var time = 0; time < times; time++)
        {
            await world.ChangeAsync([WorldName.Harbour, WorldName.Mill]);
            await world.SaveAsync();
        }
    });

    /// <summary>The chunks of a far country are read, by letters.</summary>
    public Task ReadAsync(IEnumerable<char> letters) => acts.TryAsync(async () =>
    {
        foreach (var letter in letters)
        {
            await reading.ReadChunkAsync(Lettered(world, letter));
        }
    });

    /// <summary>Chunk A, B, and so on: in the wild, side by side.</summary>
    internal static ChunkPosition Lettered(WorldDriver world, char letter)
    {
        var first = world.Town.ChunksOf(WorldName.Wild).First();
        return first with { X = first.X + letter - 'A' };
    }

    private async Task FollowAsync(Aftermath aftermath)
    {
        await (aftermath switch
        {
            Aftermath.Saved => world.SaveAsync(),
            Aftermath.EverythingRead => reading.ReadAsync(new(ThingKind.Terrain, null, IsOthers: true)),
            _ => Task.CompletedTask,
        });
    }

    private async Task ReadManyAsync()
    {
        for (var letter = 'B'; letter < 'B' + 24; letter++)
        {
            await reading.ReadOtherAsync(Lettered(world, letter));
        }
    }
}

/// <summary>How something is read.</summary>
public enum ReadingManner
{
    Once,
    AndAgain,
    AfterManyOthers,
    ByAnotherProcess,
}

/// <summary>What follows a change.</summary>
public enum Aftermath
{
    Nothing,
    Saved,
    EverythingRead,
}
