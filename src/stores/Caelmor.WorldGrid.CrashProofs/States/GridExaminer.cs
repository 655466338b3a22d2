using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.WorldGrid.CrashProofs.Cast;
using Caelmor.WorldGrid.CrashProofs.Workloads;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.CrashProofs.States;

/// <summary>Opens a grid on what a crash has left, and says what should not be: anything but one of
/// the worlds that may be there, whole, with nothing said to be broken; and the same once more
/// after a save on top of it.</summary>
internal static class GridExaminer
{
    private const int Later = 999;

    public static async Task<Examined> ExamineAsync(DiskImage image, Demand demand, string after)
    {
        var disk = new SimulatedDisk(image);
        var mirror = demand.Mirror is { } mirrored ? new SimulatedDisk(mirrored) : null;
        var host = new FrontierHost(disk, mirror) { CurrentVersion = VersionIn(demand) };
        try
        {
            await using var grid = await OpenAsync(host);
            List<Moment> recovery = [.. disk.Moments];
            return new(await JudgeAsync(grid, disk, mirror, host, demand, after), recovery);
        }
        catch (GridRefusedException refusal) when (!demand.IsMade)
        {
            // A creation that was interrupted has left no grid, and the next one makes it.
            return new(await RemadeAsync(image, refusal, after), [.. disk.Moments]);
        }
        catch (GridRefusedException refusal)
        {
            return new(
                new($"a refusal: {refusal.Message}", "an opening, for nothing was altered.", after),
                [.. disk.Moments]);
        }
    }

    private static int VersionIn(Demand demand) =>
        demand.Worlds.Max(world => world.Version);

    private static ValueTask<IWorldGrid> OpenAsync(FrontierHost host) =>
        new EmbeddedWorldGrid().OpenAsync(GridOpening.Usual, host, GridOptions.Usual, default);

    private static async Task<ProofFinding?> JudgeAsync(
        IWorldGrid grid,
        SimulatedDisk disk,
        SimulatedDisk? mirror,
        FrontierHost host,
        Demand demand,
        string after)
    {
        var (found, differences) = (default(WorldImage), new List<string>());
        foreach (var world in demand.Worlds)
        {
            // Objects are read in the current version, whatever they are written in.
            var read = world with { Version = VersionIn(demand) };
            var difference = await read.DifferenceAsync(grid);
            found ??= difference is null ? read : null;
            differences.Add(difference ?? "");
        }

        if (found is null)
        {
            return new(
                $"{string.Join("; and ", differences)}.", "one of the worlds, whole.", after);
        }

        if (host.Told.Count > 0)
        {
            return new(host.Told[0].Message, "nothing said, for nothing was altered.", after);
        }

        return await GoOnAsync(grid, disk, mirror, found, host.CurrentVersion, after);
    }

    private static async Task<ProofFinding?> GoOnAsync(
        IWorldGrid grid,
        SimulatedDisk disk,
        SimulatedDisk? mirror,
        WorldImage found,
        int version,
        string after)
    {
        var region = Frontier.Regions[1];
        var next = found.With(Later, region);
        await grid.WriteAsync(
            [.. Frontier.ChunksOf(region).SelectMany(at => Frontier.Built(at, Later))], default);
        await grid.WriteRegionAsync(Frontier.State(region, Later, version), default);
        await grid.SaveAsync("later", default);

        // Of all states that a crash leaves then, the one that keeps least.
        var kept = disk.Moments[^1].CrashStates(sector: 4096).First();
        var again = new FrontierHost(
            new SimulatedDisk(kept), mirror is null ? null : new SimulatedDisk(mirror.Image))
        {
            CurrentVersion = version,
        };
        await using var second = await OpenAsync(again);
        return await next.DifferenceAsync(second) is { } difference
            ? new($"{difference}.", "the save that was made on top.", $"{after}, then a save")
            : null;
    }

    private static async Task<ProofFinding?> RemadeAsync(
        DiskImage image, GridRefusedException refusal, string after)
    {
        if (image.Files.ContainsKey("genesis.json"))
        {
            return new($"a refusal: {refusal.Message}", "an opening: its name is there.", after);
        }

        var host = new FrontierHost(new SimulatedDisk(image), mirror: null);
        await using var grid = await new EmbeddedWorldGrid().CreateAsync(
            Frontier.Genesis, host, GridOptions.Usual, default);
        return await WorldImage.Untouched.DifferenceAsync(grid) is { } difference
            ? new($"{difference}.", "a new world.", after)
            : null;
    }
}
