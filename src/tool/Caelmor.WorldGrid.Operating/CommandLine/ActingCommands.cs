using System.CommandLine;
using Caelmor.WorldGrid.Operating.Commands;

namespace Caelmor.WorldGrid.Operating.CommandLine;

/// <summary>The commands that are an operator's decisions; they need the grid's lock.</summary>
internal static class ActingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
        [Use(actions), Rebuild(actions), Migrate(actions), Regenerate(actions)];

    /// <summary>The assembly of the game.</summary>
    public static Option<string> With(bool isRequired) => new("--with")
    {
        Description = "The game's assembly: a public ITerrainGenerator, a public ISchemaSteps, or "
            + "both. 'value-noise' comes along.",
        HelpName = "DLL",
        Required = isRequired,
    };

    private static Command Use(CommandActions actions)
    {
        var save = new Argument<long>("SAVE") { Description = "The number of the save." };
        var dryRun = DryRun();
        return actions.Add(
            new("use", "Put an earlier save in force; newer ones are set aside.")
            {
                save, dryRun,
            },
            (parsed, context, grid, cancellation) => new UseCommand(
                context, grid, parsed.GetValue(save), parsed.GetValue(dryRun))
                .RunAsync(cancellation),
            isQuietable: true);
    }

    private static Command Rebuild(CommandActions actions)
    {
        var (x, y) = Positions.Of();
        var dryRun = DryRun();
        return actions.Add(
            new("rebuild", "Make a region anew: terrain from the seed, default inhabitants.")
            {
                x, y, dryRun,
            },
            (parsed, context, grid, cancellation) => new RebuildCommand(
                context,
                grid,
                new(parsed.GetValue(x), parsed.GetValue(y)),
                parsed.GetValue(dryRun)).RunAsync(cancellation),
            isQuietable: true,
            passes: 1);
    }

    private static Command Migrate(CommandActions actions)
    {
        var with = With(isRequired: true);
        var dryRun = DryRun();
        return actions.Add(
            new("migrate", "Lead all objects to the current schema versions of a game.")
            {
                with, dryRun,
            },
            (parsed, context, grid, cancellation) => new MigrateCommand(
                context, grid, parsed.GetRequiredValue(with), parsed.GetValue(dryRun))
                .RunAsync(cancellation),
            isQuietable: true,
            passes: 1);
    }

    private static Command Regenerate(CommandActions actions)
    {
        var yes = new Option<bool>("--yes")
        {
            Description = "That all that was built and all who live there may go.",
        };
        var genesis = new Option<string>("--genesis")
        {
            Description = "A file with what the world is made from, if the grid's own is lost: "
                + "JSON, as a genesis.json has it.",
            HelpName = "FILE",
        };
        var dryRun = DryRun();
        return actions.Add(
            new("regenerate-world", "Make the whole world anew from its seed.")
            {
                yes, genesis, dryRun,
            },
            (parsed, context, grid, cancellation) => new RegenerateCommand(
                context,
                grid,
                parsed.GetValue(genesis),
                parsed.GetValue(yes),
                parsed.GetValue(dryRun)).RunAsync(cancellation),
            passes: 1);
    }

    private static Option<bool> DryRun() => new("--dry-run")
    {
        Description = "Say what would be done, and do nothing.",
    };
}
