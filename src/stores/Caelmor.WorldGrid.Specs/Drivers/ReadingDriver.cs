using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>Reads, and compares what is read with what the suite knows.</summary>
public sealed class ReadingDriver(WorldDriver world)
{
    private readonly List<Seen> _seen = [];
    private readonly List<Seen> _others = [];

    /// <summary>Reads something, and keeps it for judging.</summary>
    internal async Task ReadAsync(Thing thing)
    {
        foreach (var (region, chunk) in PartsOf(thing))
        {
            _seen.Add(chunk is { } at ? await ReadChunkAsync(at) : await ReadRegionAsync(region));
        }
    }

    /// <summary>Something was read as this each time, and is read as it now.</summary>
    internal async Task ShouldBeAsync(Thing thing, Expectation expected, string words)
    {
        foreach (var (region, chunk) in PartsOf(thing))
        {
            var toSee = ToSeeOf(region, chunk, expected);
            foreach (var before in _seen.Where(one => chunk is { } at
                ? one.Chunk == at
                : one.Region == world.Town.At(region)).ToList())
            {
                ReadingJudge.Compare(before, toSee, words);
            }

            var seen = chunk is { } there
                ? await ReadChunkAsync(there)
                : await ReadRegionAsync(region);
            ReadingJudge.Compare(seen, toSee, words);
        }

        if (thing is { Region: WorldName.Wild, Kind: not ThingKind.State })
        {
            OthersShouldBePristine(words);
        }
    }

    /// <summary>Reads a chunk of the wild that no scenario speaks of, and keeps it for
    /// judging.</summary>
    internal async Task ReadOtherAsync(ChunkPosition at) => _others.Add(await ReadChunkAsync(at));

    internal void Forget()
    {
        _seen.Clear();
        _others.Clear();
    }

    /// <summary>Reads a chunk.</summary>
    internal Task<Seen> ReadChunkAsync(ChunkPosition at) => ReadAsync(
        new(at, null, null, null),
        process => process.AskAsync<ReadingForm>(GridMethods.Read, at));

    /// <summary>Reads the state of a region.</summary>
    internal Task<Seen> ReadRegionAsync(WorldName name)
    {
        var at = world.Town.At(name);
        return ReadAsync(
            new(null, at, null, null),
            process => process.AskAsync<ReadingForm>(GridMethods.ReadRegion, at));
    }

    private void OthersShouldBePristine(string words)
    {
        foreach (var other in _others)
        {
            var toSee = In(WorldState.Untouched, WorldName.Wild, other.Chunk, Origin.Stored);
            ReadingJudge.Compare(other, toSee, words);
        }
    }

    // A second passes, so that whoever looks at the clock sees another time.
    private async Task<Seen> ReadAsync(Seen what, Func<GridProcess, Task<ReadingForm>> ask)
    {
        world.Server.Wait(TimeSpan.FromSeconds(1));
        var process = await world.OpenedAsync();
        ReadingForm? form = null;
        var refusal = await world.Server.RefusalOfAsync(async () => form = await ask(process));
        return what with { Form = form, Refusal = refusal };
    }

    /// <summary>What a thing consists of. A state comes first: whether a region is inactive is known by
    /// it.</summary>
    internal IEnumerable<(WorldName Region, ChunkPosition? Chunk)> PartsOf(Thing thing)
    {
        foreach (var name in NamesIn(thing))
        {
            if (thing.Kind != ThingKind.Terrain)
            {
                yield return (name, null);
            }

            if (thing.Kind != ThingKind.State)
            {
                foreach (var chunk in world.Town.ChunksOf(name))
                {
                    yield return (name, chunk);
                }
            }
        }
    }

    private IEnumerable<WorldName> NamesIn(Thing thing) =>
        thing.Region is { } one ? [one]
        : Enum.GetValues<WorldName>().Where(name => !thing.IsOthers || !world.Touched.Contains(name));

    private ToSee ToSeeOf(WorldName region, ChunkPosition? chunk, Expectation expected) =>
        expected.Kind switch
        {
            ExpectationKind.Refused => new("refused"),
            ExpectationKind.Inactive => new("inactive"),
            ExpectationKind.Written => In(world.Now, region, chunk, Origin.Stored),
            ExpectationKind.Saved => In(world.InForce, region, chunk, Origin.Stored),
            ExpectationKind.OfSave => In(
                world.SaveNumbered(expected.Save).World, region, chunk, Origin.Stored),
            ExpectationKind.OfBackup => In(
                world.SaveNumbered(expected.Save).World,
                region,
                chunk,
                Origin.FromBackup(world.SaveNumbered(expected.Save).Save.Number)),
            ExpectationKind.MadeAnew =>
                In(WorldState.Untouched, region, chunk, Origin.Stored) with
                {
                    Origin = chunk is null ? null : Origin.Regenerated,
                },
            _ => In(WorldState.Untouched, region, chunk, Origin.Stored),
        };

    /// <summary>What has to be read of something, where the world is so. Where nothing was written, it
    /// is as the seed and the generator make it.</summary>
    internal ToSee In(WorldState state, WorldName region, ChunkPosition? chunk, Origin origin)
    {
        var genesis = world.Town.Genesis;
        if (chunk is { } at)
        {
            ImmutableArray<TilePosition> tiles = [.. SuiteGenerator.TilesOf(genesis, at)];
            var terrain = new SuiteGenerator(genesis.GeneratorVersion);
            var isChanged = tiles.Any(tile => state.Tiles.TryGetValue(tile, out var built)
                && built != terrain.Tile(genesis, tile));
            return new(
                "whole",
                [.. tiles.Select(tile => state.Tiles.TryGetValue(tile, out var built)
                    ? built
                    : terrain.Tile(genesis, tile))],
                Origin: isChanged ? origin : Origin.Pristine);
        }

        var here = world.Town.At(region);
        return state.Regions.TryGetValue(here, out var known)
            ? new("present", State: world.Schemas.Upgraded(known), Origin: origin)
            : new("fresh", State: world.Town.Populate(here, _ => world.Schemas.Current));
    }
}
