using System.Text;
using System.Text.Json;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Operating;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Writes every object that is sound into a new file.</summary>
internal sealed class SalvageCommand(CommandContext context, GridPath grid, string file)
{
    public Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            throw StopException.Misuse(
                $"Found '{file}'; expected nothing of that name yet. Name another one.");
        }

        var objects = 0;
        using var place = grid.ToLookAt();
        NewFile.Write(file, stream =>
        {
            foreach (var one in Salvage.Run(place))
            {
                cancellation.ThrowIfCancellationRequested();
                stream.Write(Encoding.UTF8.GetBytes(
                    JsonSerializer.Serialize(one, JsonAnswer.Options) + "\n"));
                objects++;
            }
        });
        context.Screen.Line($"{Count.Of(objects, "object")} in '{file}'.");
        context.Answer(new SalvageAnswer("salvage", grid.Folder, file, objects));
        return Task.FromResult(ExitCode.Success);
    }
}

/// <summary>For machines: how much was salvaged.</summary>
internal sealed record SalvageAnswer(string Command, string Grid, string File, int Objects);
