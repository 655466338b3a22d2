using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Specs.Worlds;

/// <summary>Alderford's world: where its regions lie, and what happens there from save to
/// save.</summary>
public sealed class Alderford
{
    private const string Structure = "structure";
    private const string Character = "character";

    private WorldNaming _naming = WorldNaming.Usual;
    private WorldNumbers _numbers = WorldNumbers.Usual;
    private (int X, int Y) _middle;
    private int _crowd;
    private int _further;

    /// <summary>What the world is made from.</summary>
    public GridGenesis Genesis { get; private set; } = new(
        SuiteGenerator.Name, 1, 4_711, "hills=3;sea=0.4", ChunkSize: 4, RegionSize: 2, new(3, 2));

    /// <summary>All regions in which something happens, the quarry from the third save on.</summary>
    internal static ImmutableArray<WorldName> Settled { get; } =
        [WorldName.Market, WorldName.Harbour, WorldName.Mill, WorldName.Moor, WorldName.Quarry];

    /// <summary>The version in which objects are written.</summary>
    public int ObjectVersion { get; set; } = 1;

    /// <summary>Everything has other names.</summary>
    public void Rename(WorldNaming naming) => _naming = naming;

    /// <summary>Tiles and ticks are counted otherwise.</summary>
    public void Count(WorldNumbers numbers) => _numbers = numbers;

    /// <summary>There are more objects in each region, and as many more entries in its queue. The
    /// first of the objects has the more to say, the more there are.</summary>
    public void Crowd(int objects) => _crowd = objects;

    /// <summary>So many more chunks of each region are built on, as far as there is room.</summary>
    public void Widen(int chunks) => _further = chunks;

    /// <summary>The market lies elsewhere, counted in regions, and all with it.</summary>
    public void Move(int x, int y)
    {
        _middle = (x, y);
        Genesis = Genesis with { Spawn = At(WorldName.Quarry) };
    }

    /// <summary>The world is made from something else.</summary>
    public void Make(Func<GridGenesis, GridGenesis> change) =>
        Genesis = change(Genesis) with { Spawn = At(WorldName.Quarry) };

    /// <summary>Somebody's or something's name.</summary>
    internal string Name(string usual) => _naming.Of(usual);

    internal RegionPosition At(WorldName name)
    {
        var (x, y) = name switch
        {
            WorldName.Market => (0, 0),
            WorldName.Harbour => (1, 0),
            WorldName.Mill => (-1, 0),
            WorldName.Moor => (0, -1),
            WorldName.Quarry => (3, 2),
            _ => (5, -7),
        };
        return new(_middle.X + x, _middle.Y + y);
    }

    /// <summary>The chunks of a region in which something happens: one at its corner, and, as far as
    /// there is room, its neighbour and others, row by row.</summary>
    internal IEnumerable<ChunkPosition> ChunksOf(WorldName name)
    {
        var region = At(name);
        var corner = new ChunkPosition(
            region.X * Genesis.RegionSize, region.Y * Genesis.RegionSize);
        var room = Genesis.RegionSize * Genesis.RegionSize;
        for (var place = 0; place < Math.Min(2 + _further, room); place++)
        {
            yield return new(
                corner.X + (place % Genesis.RegionSize), corner.Y + (place / Genesis.RegionSize));
        }
    }

    /// <summary>What is built in a region before a save: at the first tile, the last one, and the end
    /// of the first row.</summary>
    internal IEnumerable<TileChange> Built(WorldName name, int save)
    {
        var last = Genesis.ChunkSize - 1;
        var tile = 5_000 + (100 * save) + (int)name;
        foreach (var chunk in ChunksOf(name))
        {
            var (x, y) = (chunk.X * Genesis.ChunkSize, chunk.Y * Genesis.ChunkSize);
            yield return new(new(x, y), _numbers.Tile(tile));
            yield return new(new(x + last, y), _numbers.Tile(tile + 20_000));
            yield return new(new(x + last, y + last), _numbers.Tile(tile + 40_000));
            tile += 10;
        }
    }

    /// <summary>The dynamic state of a region at a save.</summary>
    internal RegionState StateOf(WorldName name, int save)
    {
        var tick = (1000L * save) + (7 * (int)name);
        return new(
            At(name),
            _numbers.Tick(tick),
            [
                new(_numbers.Tick(tick + 9), Name("a cart")),
                new(_numbers.Tick(tick + 9), Name("a cart")),
                new(_numbers.Tick(tick + 2), Name("rain")),
                .. Enumerable.Range(0, _crowd).Select(one => new QueuedDelta(
                    _numbers.Tick(tick + (one * 7 % 5)), Name($"sheep {one % 3}"))),
            ],
            [
                Of(Name($"bridge of the {name}"), Structure, Name($"planks {save}")),
                Of(Name($"door of the {name}"), Structure, Name("Mara")),
                Of(Name("Tobin"), Character, $"{Name("bread")} {10 * save}"),
                .. Enumerable.Range(0, _crowd).Select(one =>
                    Of(Name($"sheep {one}"), Character, $"{Wool(one)} {one + save}")),
            ]);
    }

    /// <summary>How a region begins.</summary>
    internal RegionState Populate(RegionPosition at, Func<string, int> current) => new(
        at,
        0,
        [],
        [new(Name("keeper"), Character, current(Character), $"of {at.X}, {at.Y}")]);

    /// <summary>Which regions something happens in before a save. The moor lies still after the
    /// first.</summary>
    internal static IEnumerable<WorldName> Busy(int save) => Settled.Where(name =>
        name switch
        {
            WorldName.Moor => save == 1,
            WorldName.Quarry => save >= 3,
            _ => true,
        });

    private string Wool(int sheep) =>
        sheep == 0 ? new string('w', 5 * _crowd * _crowd) : "wool";

    private RegionObject Of(string id, string type, string content) =>
        new(id, type, ObjectVersion, content);
}
