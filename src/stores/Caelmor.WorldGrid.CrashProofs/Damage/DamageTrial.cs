using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.CrashProofs.Cast;
using Caelmor.WorldGrid.CrashProofs.Workloads;
using Caelmor.WorldGrid.Embedded;

namespace Caelmor.WorldGrid.CrashProofs.Damage;

/// <summary>Reads all of a grid of which a file was altered.</summary>
internal static class DamageTrial
{
    /// <summary>What nobody altered is as it was written, and nothing is said: else nothing would
    /// be shown by the others.</summary>
    public static async Task<ProofFinding?> TryWholeAsync(Beginning golden)
    {
        var host = HostOf(golden);
        await using var grid = await OpenAsync(host);
        var difference = await golden.World.DifferenceAsync(grid);
        return difference is null && host.Told.Count == 0 && (await FoundAsync(golden)).Count == 0
            ? null
            : new(difference ?? "something was said.", "a whole grid.", "unaltered");
    }

    /// <summary>What was altered is right, or said to be otherwise; and whoever verifies finds
    /// it.</summary>
    public static async Task<ProofFinding?> TryAsync(Beginning altered, string again)
    {
        if ((await FoundAsync(altered)).Count == 0)
        {
            return new("nothing.", "that 'verify' finds what was altered.", again);
        }

        var host = HostOf(altered);
        await using var grid = await OpenAsync(host);
        if (altered.Mirror is not null)
        {
            return await altered.World.DifferenceAsync(grid) is { } lost
                ? new($"{lost}.", "all as it was written: the mirror has it.", again)
                : null;
        }

        if (grid.InForce is not { } save)
        {
            return new("no save in force.", "one.", again);
        }

        var isNewest = save.Number == altered.Saved.Keys.Max();
        return await WrongAsync(grid, altered, altered.Saved[save.Number]) is { } wrong
                ? new($"{wrong}.", "what was written, or a word that it is not that.", again)
            : host.Told.Count == 0 && !(isNewest && await IsWholeAsync(grid, altered.World))
                ? new("a loss, and nobody was told.", "a report.", again)
            : null;
    }

    private static FrontierHost HostOf(Beginning golden) => new(
        new SimulatedDisk(golden.Image),
        golden.Mirror is { } mirror ? new SimulatedDisk(mirror) : null);

    private static ValueTask<IWorldGrid> OpenAsync(FrontierHost host) =>
        new EmbeddedWorldGrid().OpenAsync(GridOpening.Usual, host, GridOptions.Usual, default);

    private static async Task<IReadOnlyList<GridFinding>> FoundAsync(Beginning golden) =>
        await new EmbeddedWorldGrid().Maintain(HostOf(golden), GridOptions.Usual)
            .VerifyAsync(default);

    private static async Task<bool> IsWholeAsync(IWorldGrid grid, WorldImage world) =>
        await world.DifferenceAsync(grid) is null;

    private static async Task<string?> WrongAsync(
        IWorldGrid grid, Beginning altered, WorldImage world)
    {
        foreach (var at in Frontier.Chunks)
        {
            if (await grid.ReadAsync(at, default) is ChunkReading.Whole whole
                && !IsRight(whole, at, altered, world))
            {
                return $"{at} reads {string.Join(' ', whole.Tiles)} and says {whole.Origin}";
            }
        }

        foreach (var at in Frontier.Regions)
        {
            var reading = await grid.ReadRegionAsync(at, default);
            if (!IsRight(reading, at, altered, world))
            {
                return $"the state of {at} reads {reading}";
            }
        }

        return null;
    }

    private static bool IsRight(
        ChunkReading.Whole whole, ChunkPosition at, Beginning altered, WorldImage world)
    {
        var edition = world.Chunks.GetValueOrDefault(at);
        return whole.Origin.Kind switch
        {
            OriginKind.Pristine => edition == 0 && Reads(0),
            OriginKind.Stored => edition > 0 && Reads(edition),
            OriginKind.Backup =>
                Reads(altered.Saved[whole.Origin.Save].Chunks.GetValueOrDefault(at)),
            _ => Reads(0),
        };

        bool Reads(int one) => whole.Tiles.SequenceEqual(Frontier.Tiles(at, one));
    }

    private static bool IsRight(
        RegionReading reading, RegionPosition at, Beginning altered, WorldImage world)
    {
        var edition = world.Regions.GetValueOrDefault(at);
        return reading switch
        {
            RegionReading.Fresh => edition == 0,
            RegionReading.Present { Origin.Kind: OriginKind.Stored } present =>
                edition > 0 && Reads(present, edition),
            RegionReading.Present { Origin.Kind: OriginKind.Backup } present =>
                Reads(present, altered.Saved[present.Origin.Save].Regions.GetValueOrDefault(at)),
            RegionReading.Inactive => true,
            _ => false,
        };

        bool Reads(RegionReading.Present present, int one) =>
            WorldImage.IsSame(present.State, Frontier.State(at, one, version: 1));
    }
}
