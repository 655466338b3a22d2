using System.Collections.Immutable;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;
using Caelmor.WorldGrid.Embedded.Terrain;

namespace Caelmor.WorldGrid.Tests.Cast;

/// <summary>A square world of value noise in a folder, in two saves: the first has all of it, and
/// the second every second region once more. Then one chunk and one state in a hundred are damaged:
/// of three in four the newest copy, of the others every copy, and so of one state at
/// least.</summary>
/// <param name="folder">Where it lies.</param>
/// <param name="width">How many chunks it is wide and high.</param>
/// <param name="chunkSize">How many tiles a chunk is wide.</param>
internal sealed class LargeWorld(string folder, int width, int chunkSize)
    : IGridHost, ISchemaSteps, IGridReports, IPlayerPlaces
{
    private const int OneIn = 100;
    private const int AllCopiesOneIn = 4;
    private const int Group = 1_000;

    private readonly DiskPlace _place = GridFolder.ToWriteAt(folder);
    private readonly HashSet<EntryKey> _damaged = [];
    private readonly HashSet<EntryKey> _lost = [];
    private readonly Dictionary<RegionPosition, RegionCondition> _conditions = [];

    /// <summary>What operators were told.</summary>
    public List<GridReport> Told { get; } = [];

    /// <summary>How many copies were damaged.</summary>
    public int Damages { get; private set; }

    public GridGenesis Genesis { get; } = new("value-noise", 1, 7, "", chunkSize);

    public IGridPlace Place => _place;

    public ITerrainGenerator Generator { get; } = new ValueNoise();

    public ISchemaSteps Schemas => this;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => TimeProvider.System;

    public ImmutableArray<RegionPosition> Occupied => [];

    /// <summary>All its chunks.</summary>
    public IEnumerable<ChunkPosition> Chunks =>
        from y in Enumerable.Range(0, width)
        from x in Enumerable.Range(0, width)
        select new ChunkPosition(x, y);

    /// <summary>All its regions.</summary>
    public IEnumerable<RegionPosition> Regions =>
        from y in Enumerable.Range(0, (width + Genesis.RegionSize - 1) / Genesis.RegionSize)
        from x in Enumerable.Range(0, (width + Genesis.RegionSize - 1) / Genesis.RegionSize)
        select new RegionPosition(x, y);

    /// <summary>The region of a chunk.</summary>
    public RegionPosition RegionOf(ChunkPosition at) =>
        new(at.X / Genesis.RegionSize, at.Y / Genesis.RegionSize);

    /// <summary>Whether the second save has it once more.</summary>
    public static bool IsAgain(RegionPosition at) => (at.X + at.Y) % 2 == 0;

    /// <summary>Makes both saves.</summary>
    public async Task BuildAsync()
    {
        await using var grid = await new EmbeddedWorldGrid().CreateAsync(
            Genesis, this, GridOptions.Usual with { CachedChunks = 1 }, default);
        for (var edition = 1; edition <= 2; edition++)
        {
            foreach (var group in Chunks.Where(at => edition == 1 || IsAgain(RegionOf(at)))
                .Chunk(Group))
            {
                await grid.WriteAsync(
                    [.. group.Select(at => new TileChange(
                        new(at.X * chunkSize, at.Y * chunkSize), -edition))],
                    default);
            }

            foreach (var at in Regions.Where(at => edition == 1 || IsAgain(at)))
            {
                await grid.WriteRegionAsync(Frontier.State(at, edition, version: 1), default);
            }

            await grid.SaveAsync($"epoch {edition}", default);
        }
    }

    /// <summary>Damages it.</summary>
    public void Damage()
    {
        using var shelf = Shelf.Read(GridDisks.Of(_place));
        var keys = Chunks.Select(EntryKey.Of).Concat(Regions.Select(EntryKey.Of)).ToList();
        var random = new Random(100);
        foreach (var key in keys.OrderBy(_ => random.Next()).Take(keys.Count / OneIn)
            .Prepend(EntryKey.Of(new RegionPosition(1, 1))).Distinct())
        {
            var isLost = _damaged.Count % AllCopiesOneIn == 0;
            var copies = shelf.Chain.Links.Select(link => link.Layer!)
                .Where(layer => layer.Index.Find(key) >= 0).ToList();
            foreach (var layer in isLost ? copies : copies.Take(1))
            {
                Alter(layer.Name, layer.Index[layer.Index.Find(key)]);
            }

            _damaged.Add(key);
            if (isLost || copies.Count == 1)
            {
                _lost.Add(key);
            }

            var region = key.IsChunk ? RegionOf(key.Chunk) : key.Region;
            var condition = !_lost.Contains(key) ? RegionCondition.FromBackup
                : key.IsChunk ? RegionCondition.Regenerated : RegionCondition.Inactive;
            _conditions[region] = condition > ConditionOf(region)
                ? condition : ConditionOf(region);
        }
    }

    /// <summary>What reading a region gives at its worst.</summary>
    public RegionCondition ConditionOf(RegionPosition at) => _conditions.GetValueOrDefault(at);

    /// <summary>Where the terrain of a chunk comes from, if its region is not inactive.</summary>
    public Origin OriginOf(ChunkPosition at) =>
        IsLost(at) ? Origin.Regenerated
        : _damaged.Contains(EntryKey.Of(at)) ? Origin.FromBackup(1)
        : Origin.Stored;

    /// <summary>The first tile of a chunk.</summary>
    public int TileOf(ChunkPosition at) => OriginOf(at).Kind switch
    {
        OriginKind.Regenerated => Generator.Generate(Genesis, at)[0],
        OriginKind.Stored when IsAgain(RegionOf(at)) => -2,
        _ => -1,
    };

    public int Current(string type) => 1;

    public bool LeadsFrom(string type, int version) => false;

    public RegionObject Step(RegionObject older) => older;

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

    private bool IsLost(ChunkPosition at) => _lost.Contains(EntryKey.Of(at));

    private void Alter(string name, LayerEntry entry)
    {
        using var file = File.OpenHandle(Path.Combine(folder, name), access: FileAccess.ReadWrite);
        var there = entry.Offset + (entry.FrameLength / 2);
        Span<byte> one = stackalloc byte[1];
        RandomAccess.Read(file, one, there);
        one[0] ^= 1;
        RandomAccess.Write(file, one, there);
        Damages++;
    }
}
