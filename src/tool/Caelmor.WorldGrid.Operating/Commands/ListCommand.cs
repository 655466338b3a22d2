using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Grids;
using Spectre.Console;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Prints the saves of a grid.</summary>
internal sealed class ListCommand(CommandContext context, GridPath grid)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var saves = await context.LookAsync(grid, one => one.ListAsync(cancellation));
        if (saves.Count == 0)
        {
            // Where no save can be read, that is not to look like a world that was never saved.
            using var place = grid.ToLookAt();
            GridSurvey.Run(place, cancellation);
        }

        context.Answer(new ListAnswer("list", grid.Folder, saves));
        if (saves.Count == 0)
        {
            context.Screen.Line($"Nothing was saved yet.");
            return ExitCode.Success;
        }

        var table = Sheet.WithHead(context.Screen, "save", "stamp", "time", "objects");
        foreach (var save in saves)
        {
            table.AddRow(
                Sheet.Cell($"{save.Number}"),
                Sheet.Cell($"{save.Stamp}"),
                Sheet.Cell($"{save.Time.ToString("u", CultureInfo.InvariantCulture)}"),
                Sheet.Cell($"{string.Join(", ", save.Versions.Select(
                    one => $"{one.Type} {one.Version}"))}"));
        }

        context.Screen.WriteTable(table);
        return ExitCode.Success;
    }
}

/// <summary>For machines: the saves of a grid, the one in force first.</summary>
internal sealed record ListAnswer(string Command, string Grid, IReadOnlyList<GridSave> Saves);
