using Caelmor.CommandLine;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Leads all objects to the current versions of a game.</summary>
internal sealed class MigrateCommand(
    CommandContext context, GridPath grid, string with, bool isDryRun)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var game = BroughtGame.Of(with);
        var saves = await context.LookAsync(grid, one => one.ListAsync(cancellation));
        var old = saves.Count == 0
            ? []
            : saves[0].Versions.Where(one => one.Version < game.Steps.Current(one.Type)).ToList();
        if (isDryRun)
        {
            foreach (var one in old)
            {
                context.Screen.Line(
                    $"{one.Type}: from version {one.Version} to {game.Steps.Current(one.Type)}");
            }

            var words = old.Count == 0
                ? "Nothing is older than it has to be."
                : "Nothing was done.";
            context.Screen.Line($"{words}");
            context.Answer(new MigrateAnswer("migrate", grid.Folder, DryRun: true, 0, null, old));
            return ExitCode.Success;
        }

        MigrationOutcome? outcome = null;
        await context.ActAsync(
            grid, game, async one => outcome = await one.MigrateAsync(cancellation));
        var migrated = outcome is MigrationOutcome.Migrated done ? done.Objects : 0;
        var failed = outcome as MigrationOutcome.Failed;
        if (failed is null)
        {
            context.Screen.Line($"{Count.Of(migrated, "object")} migrated.");
        }

        context.Answer(new MigrateAnswer(
            "migrate", grid.Folder, DryRun: false, migrated, failed?.Error, old));
        return failed is null ? ExitCode.Success : ExitCode.Rejected;
    }
}

/// <summary>For machines: what became of a migration.</summary>
internal sealed record MigrateAnswer(
    string Command,
    string Grid,
    bool DryRun,
    int Migrated,
    string? Error,
    IReadOnlyList<SchemaVersion> Older);
