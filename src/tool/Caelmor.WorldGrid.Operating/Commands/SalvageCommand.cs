using System.Text;
using System.Text.Json;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Operating;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Writes every object that is sound into a new file.</summary>
internal sealed class SalvageCommand(CommandContext context, GridPath grid, string file)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            throw StopException.Misuse(
                $"Found '{file}'; expected nothing of that name yet. Name another one.");
        }

        var salvaged = await context.LookAsync(grid, one => one.SalvageAsync(cancellation));
        NewFile.Write(file, stream =>
        {
            foreach (var one in salvaged)
            {
                cancellation.ThrowIfCancellationRequested();
                stream.Write(Encoding.UTF8.GetBytes(
                    JsonSerializer.Serialize(one, JsonAnswer.Options) + "\n"));
            }
        });
        context.Screen.Line($"{Count.Of(salvaged.Count, "object")} in '{file}'.");
        context.Answer(new SalvageAnswer("salvage", grid.Folder, file, salvaged.Count));
        return ExitCode.Success;
    }
}

/// <summary>For machines: how much was salvaged.</summary>
internal sealed record SalvageAnswer(string Command, string Grid, string File, int Objects);
