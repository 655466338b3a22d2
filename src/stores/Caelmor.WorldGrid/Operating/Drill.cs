using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Running;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Tries the recovery procedures on a copy (pv-13.2): it is damaged, and has to come back
/// the way that is promised.</summary>
/// <param name="host">The server. Nobody is alarmed, and no player hears of it.</param>
/// <param name="staging">An empty place.</param>
/// <param name="options">What the operator sets.</param>
/// <param name="settings">What else.</param>
internal sealed class Drill(
    IGridHost host, IGridPlace staging, GridOptions options, GridSettings settings)
{
    private readonly StagingHost _there = new(host, staging);

    public async Task<IReadOnlyList<DrillResult>> RunAsync(CancellationToken cancellation)
    {
        var (from, to) = (GridDisks.Of(host.Place).Main, GridDisks.Of(staging).Main);
        var names = from.List(GridNames.IsOwn).Select(entry => entry.Name).ToList();
        foreach (var name in names.Where(name => !GridNames.IsUnfinished(name)))
        {
            Copy(from, name, to, name, altered: -1);
        }

        to.FlushFolder();
        var results = new List<DrillResult>();
        if (Damaged(to) is { } region)
        {
            results.Add(new(
                "read a region whose newest copy is broken",
                await ReadAsync(region, cancellation)));
            results.Add(new("find what is broken", await FindAsync(cancellation)));
            results.Add(new("salvage what is sound", await SalvageAsync(cancellation)));
            results.Add(new("rebuild a region", await RebuildAsync(region, cancellation)));
            results.Add(new("use an earlier save", await UseAsync(cancellation)));
        }

        results.Add(new("make the world anew", await RegenerateAsync(cancellation)));
        return results;
    }

    private static void Copy(IDisk from, string name, IDisk to, string newName, long altered)
    {
        using var read = from.Open(name);
        var content = GC.AllocateUninitializedArray<byte>(BlockLayout.BlockSize);
        using var written = to.Create(newName);
        for (var offset = 0L; offset < read.Length;)
        {
            var part = content.AsSpan(0, read.Read(offset, content));
            if (altered >= offset && altered < offset + part.Length)
            {
                part[(int)(altered - offset)] ^= 1;
            }

            written.Write(part);
            offset += part.Length;
        }

        written.Flush();
    }

    // One byte of the newest state of a region is otherwise.
    private static RegionPosition? Damaged(IDisk there)
    {
        using var shelf = Shelf.Read(new(there, Mirror: null));
        foreach (var layer in shelf.Chain.Links.Select(link => link.Layer).OfType<Layer>())
        {
            foreach (var entry in layer.Index.Entries.Where(one => one.Kind == EntryKind.State))
            {
                var extent = layer.Locate(layer.Index.Find(entry.Key));
                var beside = GridNames.Beside(layer.Name);
                Copy(there, layer.Name, there, beside, extent.Offset + extent.Length - 1);
                there.Rename(beside, layer.Name);
                return entry.Key.Region;
            }
        }

        return null;
    }

    private async Task<bool> ReadAsync(RegionPosition at, CancellationToken cancellation)
    {
        await using var grid = Opened();
        return await grid.ReadRegionAsync(at, cancellation)
            is RegionReading.Inactive or RegionReading.Present { Origin.Kind: OriginKind.Backup };
    }

    private async Task<bool> FindAsync(CancellationToken cancellation) =>
        (await There().VerifyAsync(cancellation)).Any(one => one.IsFlagged);

    private async Task<bool> SalvageAsync(CancellationToken cancellation) =>
        (await There().SalvageAsync(cancellation)).Count > 0;

    private async Task<bool> RebuildAsync(RegionPosition at, CancellationToken cancellation)
    {
        await There().RebuildAsync(at, cancellation);
        await using var grid = Opened();
        return await grid.ReadRegionAsync(at, cancellation) is RegionReading.Fresh;
    }

    private async Task<bool> UseAsync(CancellationToken cancellation)
    {
        var earlier = (await There().ListAsync(cancellation))[^1];
        await There().UseAsync(earlier.Number, cancellation);
        await using var grid = Opened();
        return grid.InForce?.Number == earlier.Number;
    }

    private async Task<bool> RegenerateAsync(CancellationToken cancellation)
    {
        GridGenesis genesis;
        using (var shelf = Shelf.Read(GridDisks.Of(staging)))
        {
            genesis = shelf.Genesis();
        }

        await There().RegenerateWorldAsync(genesis, "a drill", cancellation);
        await using var grid = Opened();
        return await grid.ReadAsync(default, cancellation)
            is ChunkReading.Whole { Origin.Kind: OriginKind.Pristine };
    }

    private OpenGrid Opened() => new Opening(_there, options, settings).Open(GridOpening.Usual);

    private GridMaintenance There() => new(_there, options, settings);
}
