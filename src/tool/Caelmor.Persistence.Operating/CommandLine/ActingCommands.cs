using System.CommandLine;
using Caelmor.Persistence.Operating.Commands;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The commands that are an operator's decisions; they need the store's lock.</summary>
internal static class ActingCommands
{
    private const string Local = "local";
    private const string Remote = "remote";

    public static IEnumerable<Command> All(CommandActions actions) =>
        [Use(actions), Migrate(actions), Copy(actions), TakeOver(actions)];

    private static Command Use(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var epoch = Quantities.Epoch("EPOCH", "The epoch that is to be the truth.");
        var file = new Option<string>("--file")
        {
            Description = "Which file, if several of that epoch were set aside.",
            HelpName = "NAME",
        };
        var yes = new Option<bool>("--yes")
        {
            Description = "Do not ask. For scripts; look at --dry-run before.",
        };
        var dryRun = DryRun("Show what would be lost, and change nothing.");
        return actions.AddQuiet(
            new("use", "Make another epoch the truth. Shows what is lost, and asks.")
            {
                folder, epoch, file, yes, dryRun,
            },
            (parsed, context, cancellation) => new UseCommand(
                context,
                new(
                    parsed.GetRequiredValue(folder),
                    parsed.GetRequiredValue(epoch),
                    parsed.GetValue(file),
                    parsed.GetValue(yes),
                    parsed.GetValue(dryRun))).RunAsync(cancellation));
    }

    private static Command Migrate(CommandActions actions)
    {
        var folder = CommandActions.Folder();
        var dryRun = DryRun("Say from what to what, and change nothing.");
        return actions.AddQuiet(
            new("migrate", "Take the truth in force to the schema versions of this build.")
            {
                folder, dryRun,
            },
            (parsed, context, cancellation) => new MigrateCommand(
                context, parsed.GetRequiredValue(folder), parsed.GetValue(dryRun))
                .RunAsync(cancellation));
    }

    private static Command Copy(CommandActions actions)
    {
        var from = CommandActions.Store(
            "FROM", "The store to copy: a folder, or postgres:CONNECTION.");
        var to = CommandActions.Store(
            "TO", "The store to copy into; it is made if it is not there.");
        var durability = DurabilityOption();
        return actions.AddQuiet(
            new("copy", "Copy truths from one store into another, of whichever kind, and verify.")
            {
                from, to, durability,
            },
            (parsed, context, cancellation) => new CopyCommand(
                context,
                parsed.GetRequiredValue(from),
                parsed.GetRequiredValue(to),
                DurabilityIn(parsed, durability)).RunAsync(cancellation));
    }

    private static Command TakeOver(CommandActions actions)
    {
        var store = CommandActions.Store("STORE", "The store: postgres:CONNECTION.");
        var durability = DurabilityOption();
        return actions.AddQuiet(
            new(
                "take-over",
                "Take a store in a database from whoever has it, be it alive, hung or out of reach.")
            {
                store, durability,
            },
            (parsed, context, _) => new TakeOverCommand(
                context,
                parsed.GetRequiredValue(store),
                DurabilityIn(parsed, durability) ?? Durability.Local).RunAsync());
    }

    private static Option<string> DurabilityOption()
    {
        var option = new Option<string>("--durability")
        {
            Description = "What is acknowledged is there after a crash of the database's server "
                + "(local), or after its loss: a synchronous replica has it (remote). Default: local.",
            HelpName = $"{Local}|{Remote}",
        };
        option.AcceptOnlyFromAmong(Local, Remote);
        return option;
    }

    private static Durability? DurabilityIn(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) switch
        {
            null => null,
            Remote => Durability.Remote,
            _ => Durability.Local,
        };

    private static Option<bool> DryRun(string description) =>
        new("--dry-run") { Description = description };
}
