using System.Globalization;
using Caelmor.WorldGrid.CrashProofs.Cast;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.CrashProofs.Kills;

/// <summary>What a process does that is to be killed: it builds in all regions and saves, edition
/// after edition, and says which are durable.</summary>
/// <param name="folder">The folder of the grid; if it is empty, the grid is made.</param>
/// <param name="isHasty">What is wrong with it, so that a proof is seen to fail: it says so
/// before.</param>
/// <param name="isSilent">Whether it says nothing.</param>
public sealed class GridVictim(string folder, bool isHasty, bool isSilent = false)
{
    /// <summary>The words that a process is told by what it is to do.</summary>
    /// <param name="folder">The folder of the grid.</param>
    /// <param name="count">How many saves.</param>
    public static IReadOnlyList<string> Words(string folder, long count) =>
        [folder, count.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Does it.</summary>
    /// <param name="count">How many saves.</param>
    public async Task RunAsync(long count)
    {
        using var place = GridFolder.ToWriteAt(folder);
        var host = new FrontierHost(place);
        var grids = new EmbeddedWorldGrid();
        var options = GridOptions.Usual with { Backups = 2 };
        await using var grid = File.Exists(Path.Combine(folder, "genesis.json"))
            ? await grids.OpenAsync(GridOpening.Usual, host, options, default)
            : await grids.CreateAsync(Frontier.Genesis, host, options, default);
        for (long now = grid.InForce?.Number ?? 0, end = now + count; now < end;)
        {
            now++;
            await BuildAsync(grid, (int)now);
            if (isHasty)
            {
                // Long enough to be killed in between.
                Say(now);
                Thread.Sleep(5);
            }

            var save = await grid.SaveAsync($"epoch {now}", default);
            if (!isHasty)
            {
                Say(save.Number);
            }
        }
    }

    // A save that was broken off has taken its number with it.
    internal static int EditionOf(GridSave? save) => save is null
        ? 0
        : int.Parse(save.Stamp["epoch ".Length..], CultureInfo.InvariantCulture);

    private static async Task BuildAsync(IWorldGrid grid, int edition)
    {
        foreach (var region in Frontier.Regions)
        {
            await grid.WriteAsync(
                [.. Frontier.ChunksOf(region).SelectMany(at => Frontier.Built(at, edition))],
                default);
            await grid.WriteRegionAsync(Frontier.State(region, edition, version: 1), default);
        }
    }

    private void Say(long count)
    {
        if (isSilent)
        {
            return;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.ASCII.GetBytes(
            count.ToString(CultureInfo.InvariantCulture) + "\n"));
    }
}
