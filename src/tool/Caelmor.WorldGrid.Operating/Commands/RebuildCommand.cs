using Caelmor.CommandLine;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Makes a region anew.</summary>
internal sealed class RebuildCommand(
    CommandContext context, GridPath grid, RegionPosition region, bool isDryRun)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var copies = await context.LookAsync(
            grid, one => one.LocateAsync(new(Chunk: null, region), cancellation));
        if (!isDryRun)
        {
            await context.ActAsync(
                grid, BroughtGame.None, async one => await one.RebuildAsync(region, cancellation));
        }

        var done = isDryRun ? "would be" : "is";
        var lost = copies.Count == 0
            ? "nothing is known of a state that it had"
            : "the saves before keep the state that it had";
        context.Screen.Line($"{region} {done} as the seed and the generator make it; {lost}.");
        context.Answer(new RebuildAnswer("rebuild", grid.Folder, isDryRun, region, copies.Count));
        return ExitCode.Success;
    }
}

/// <summary>For machines: which region was made anew.</summary>
internal sealed record RebuildAnswer(
    string Command, string Grid, bool DryRun, RegionPosition Region, int CopiesBefore);
