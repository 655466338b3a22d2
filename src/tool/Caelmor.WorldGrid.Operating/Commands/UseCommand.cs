using Caelmor.CommandLine;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Puts an earlier save in force.</summary>
internal sealed class UseCommand(CommandContext context, GridPath grid, long save, bool isDryRun)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var saves = await context.LookAsync(grid, one => one.ListAsync(cancellation));
        if (saves.All(one => one.Number != save))
        {
            throw StopException.Misuse(
                $"Found no save {save}; expected one of "
                + $"{string.Join(", ", saves.Select(one => one.Number))}. 'list' tells more.");
        }

        var aside = saves.Where(one => one.Number > save).Select(one => one.Number).ToList();
        if (!isDryRun)
        {
            await context.ActAsync(
                grid, BroughtGame.None, async one => await one.UseAsync(save, cancellation));
        }

        var (would, set) = isDryRun ? ("would be", "would be set aside") : ("is", "set aside");
        var others = aside.Count == 0 ? "none" : string.Join(", ", aside);
        context.Screen.Line($"Save {save} {would} in force; {others} {set}.");
        context.Answer(new UseAnswer("use", grid.Folder, isDryRun, save, aside));
        return ExitCode.Success;
    }
}

/// <summary>For machines: which save is in force, and which were set aside.</summary>
internal sealed record UseAnswer(
    string Command, string Grid, bool DryRun, long InForce, IReadOnlyList<long> SetAside);
