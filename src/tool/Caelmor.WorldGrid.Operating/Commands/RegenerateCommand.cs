using System.Text.Json;
using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Makes the whole world anew from its seed.</summary>
internal sealed class RegenerateCommand(
    CommandContext context, GridPath grid, string? genesisFile, bool isSure, bool isDryRun)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var genesis = genesisFile is null ? Kept(cancellation) : Given(genesisFile);
        if (!isDryRun && !isSure)
        {
            throw StopException.Misuse(
                "Found no --yes; expected it, for all that was built and all who live there are "
                + "gone afterwards. 'salvage' reads what is sound; --dry-run tells what would be "
                + "done.");
        }

        if (!isDryRun)
        {
            await context.ActAsync(grid, BroughtGame.None, async one =>
                await one.RegenerateWorldAsync(genesis, context.Here.Operator, cancellation));
        }

        var done = isDryRun ? "would be" : "is";
        var maker = $"'{genesis.Generator}' {genesis.GeneratorVersion}";
        context.Screen.Line($"The world {done} as {maker} makes it from seed {genesis.Seed}.");
        context.Screen.Line($"What was there {done} set aside.");
        context.Answer(new RegenerateAnswer("regenerate-world", grid.Folder, isDryRun, genesis));
        return ExitCode.Success;
    }

    private GridGenesis Kept(CancellationToken cancellation)
    {
        using var place = grid.ToLookAt();
        try
        {
            return GridSurvey.Run(place, cancellation).Genesis;
        }
        catch (GridRefusedException lost)
        {
            throw StopException.Refusal(
                $"{lost.Message} What the world is made from is lost as well: name a file with it, "
                + "--genesis FILE, such as a genesis.json of a copy.");
        }
    }

    private static GridGenesis Given(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            return (root.TryGetProperty("Genesis", out var inner) ? inner : root)
                .Deserialize<GridGenesis>() ?? throw new JsonException("null");
        }
        catch (Exception unreadable) when (unreadable is JsonException or FileNotFoundException
            or DirectoryNotFoundException)
        {
            var why = Sentences.OneLine(unreadable.Message);
            throw StopException.Misuse(
                $"Found nothing to make a world from in '{file}': {why} Expected JSON, as a "
                + "genesis.json has it.");
        }
    }
}

/// <summary>For machines: from what the world was made anew.</summary>
internal sealed record RegenerateAnswer(
    string Command, string Grid, bool DryRun, GridGenesis Genesis);
