using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;

namespace Caelmor.WorldGrid.Tests.Cast;

/// <summary>A grid of the frontier on a simulated disk, for whoever wants to spoil it.</summary>
internal sealed class Outpost(GridOptions? options = null, GridSettings? settings = null)
{
    public SimulatedDisk Disk { get; set; } = new();

    public SimulatedDisk? Mirror { get; set; }

    /// <summary>What the grid sees in the place of the disk.</summary>
    public Func<IDisk, IDisk> Around { get; set; } = disk => disk;

    public FrontierHost Host { get; private set; } = null!;

    private GridOptions Options => options ?? GridOptions.Usual;

    private EmbeddedWorldGrid Grids => new(settings ?? new());

    public ValueTask<IWorldGrid> CreateAsync(GridGenesis? genesis = null) =>
        Grids.CreateAsync(genesis ?? Frontier.Genesis, NewHost(), Options, default);

    public ValueTask<IWorldGrid> OpenAsync(GridOpening? opening = null) =>
        Grids.OpenAsync(opening ?? GridOpening.Usual, NewHost(), Options, default);

    public IWorldGridMaintenance Maintain(int version = 1) =>
        Grids.Maintain(NewHost(version), Options);

    /// <summary>So many saves, with something built everywhere in each.</summary>
    public async Task<Outpost> SavedAsync(int saves)
    {
        await using var grid = await CreateAsync();
        for (var edition = 1; edition <= saves; edition++)
        {
            await BuildAsync(grid, edition, [.. Frontier.Regions]);
            await grid.SaveAsync($"epoch {edition}", default);
        }

        return this;
    }

    public static async Task BuildAsync(
        IWorldGrid grid, int edition, params RegionPosition[] regions)
    {
        foreach (var region in regions)
        {
            await grid.WriteAsync(
                [.. Frontier.ChunksOf(region).SelectMany(at => Frontier.Built(at, edition))],
                default);
            await grid.WriteRegionAsync(Frontier.State(region, edition, version: 1), default);
        }
    }

    /// <summary>A byte of the newest copies of something is otherwise.</summary>
    public async Task AlterAsync(GridItem item, int copies)
    {
        var extents = await Maintain().LocateAsync(item, default);
        foreach (var extent in extents.Take(copies))
        {
            Alter(extent.Piece, content => content[extent.Offset + extent.Length - 6] ^= 1);
        }
    }

    /// <summary>A file is otherwise.</summary>
    public void Alter(string name, Action<byte[]> alter)
    {
        var files = Disk.Image.Files.ToDictionary(one => one.Key, one => one.Value.ToArray());
        alter(files[name]);
        Disk = new(new DiskImage(files));
    }

    /// <summary>A file is another one, or none.</summary>
    public void Replace(string name, byte[]? content)
    {
        var files = Disk.Image.Files.ToDictionary(one => one.Key, one => one.Value);
        files.Remove(name);
        if (content is not null)
        {
            files[name] = content;
        }

        Disk = new(new DiskImage(files));
    }

    public static string Save(int number) => $"save-{number:d20}.caelmor";

    private FrontierHost NewHost(int version = 1) =>
        Host = new(Around(Disk), Mirror) { CurrentVersion = version };
}
