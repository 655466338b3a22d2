using System.CommandLine;
using Caelmor.AuditLedger.Embedded.Databases;
using Caelmor.AuditLedger.Operating.Commands;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>The commands that say what there is. They change nothing, and a server may
/// run.</summary>
internal static class LookingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
    [
        Check(actions), Verify(actions), Head(actions), Show(actions), Replay(actions),
        Export(actions), View(actions),
    ];

    private static Command Check(CommandActions actions)
    {
        var longest = Numbers.Seconds(
            "--max-start", "How long a start may take at most. Default: any time.");
        var watch = Numbers.Seconds(
            "--watch", "Check again and again, with so many seconds between, until Ctrl-C.");
        var database = Database();
        return actions.Add(
            new("check", "Say if a server could start, check by check. Made for cron.")
            {
                longest, watch, database,
            },
            (parsed, context, ledger, cancellation) => new CheckCommand(
                context,
                ledger,
                Span(parsed.GetValue(longest)),
                Span(parsed.GetValue(watch)),
                parsed.GetValue(database)).RunAsync(cancellation),
            isQuietable: true);
    }

    private static Option<TcpDatabase> Database() => new("--database")
    {
        Description = "Whether somebody listens there, as a server with a database asks.",
        HelpName = "HOST:PORT",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (TcpDatabase.TryRead(text) is { } read)
            {
                return read;
            }

            // It may be a connection string, and have a password in it.
            result.AddError(
                "--database of check takes a host and a port, such as db.example:5432, and found "
                + "something else.");
            return null;
        },
    };

    private static Command Verify(CommandActions actions)
    {
        var head = new Option<LedgerHead>("--head")
        {
            Description = "A head that was kept elsewhere: the history has to go through it.",
            HelpName = "HEAD",
            CustomParser = result =>
            {
                if (HeadText.TryRead(result.Tokens[0].Value) is { } read)
                {
                    return read;
                }

                result.AddError(
                    $"--head takes what 'head' prints, such as {HeadText.Example}, and found "
                    + $"'{result.Tokens[0].Value}'.");
                return null;
            },
        };
        return actions.Add(
            new("verify", "Read every byte, and compare the history with a head that was kept.")
            {
                head,
            },
            (parsed, context, ledger, cancellation) => new VerifyCommand(
                context, ledger, parsed.GetValue(head)).RunAsync(cancellation),
            isQuietable: true);
    }

    private static Command Head(CommandActions actions) => actions.Add(
        new("head", "Print where the history ends, for keeping elsewhere."),
        (_, context, ledger, cancellation) =>
            new HeadCommand(context, ledger).RunAsync(cancellation));

    private static Command Show(CommandActions actions)
    {
        var last = Numbers.Whole(
            "--last", "N", "How many of the last ones. Default: 10.", least: 1);
        var type = Type();
        return actions.Add(
            new("show", "Print the last events, each as it is written.") { last, type },
            (parsed, context, ledger, cancellation) => new ShowCommand(
                context, ledger, parsed.GetValue(last) ?? 10, parsed.GetValue(type))
                .RunAsync(cancellation));
    }

    private static Command Replay(CommandActions actions)
    {
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Say that nothing is to be changed; without it nothing is done.",
        };
        return actions.Add(
            new("replay", "Rehearse what a server replays: digests, counts of each type, time.")
            {
                dryRun,
            },
            (parsed, context, ledger, cancellation) => parsed.GetValue(dryRun)
                ? new ReplayCommand(context, ledger).RunAsync(cancellation)
                : throw StopException.Misuse(
                    "Found no --dry-run; expected it, for a replay is a server's act, and what is "
                    + "done here is its rehearsal. Put --dry-run behind it."));
    }

    private static Command Export(CommandActions actions)
    {
        var file = new Option<string>("--out")
        {
            Description = "The new file. There must be nothing yet.",
            HelpName = "FILE",
            Required = true,
        };
        var type = Type();
        return actions.Add(
            new("export", "Copy the events into a new file, durably: all, or those of a type.")
            {
                file, type,
            },
            (parsed, context, ledger, cancellation) => new ExportCommand(
                context, ledger, parsed.GetRequiredValue(file), parsed.GetValue(type))
                .RunAsync(cancellation));
    }

    private static Command View(CommandActions actions)
    {
        var file = new Option<string>("--out")
        {
            Description = "The page; a former page is replaced. Default: ledger.html.",
            HelpName = "FILE",
        };
        var last = Numbers.Whole(
            "--last", "N", "How many of the last events to show. Default: 1000.", least: 1);
        return actions.Add(
            new("view", "Write a page to look at in a browser: what there is, event by event.")
            {
                file, last,
            },
            (parsed, context, ledger, cancellation) => new ViewCommand(
                context,
                ledger,
                parsed.GetValue(file) ?? "ledger.html",
                parsed.GetValue(last) ?? 1000).RunAsync(cancellation));
    }

    private static Option<string> Type() => new("--type")
    {
        Description = "Only events of this type.",
        HelpName = "NAME",
    };

    private static TimeSpan? Span(double? seconds) =>
        seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
