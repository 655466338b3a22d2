using System.CommandLine;
using Caelmor.AuditLedger.Embedded.Operating;
using Caelmor.AuditLedger.Operating.Commands;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>The commands that are an operator's decisions; they need the ledger's lock.</summary>
internal static class ActingCommands
{
    public static IEnumerable<Command> All(CommandActions actions) =>
    [
        actions.Add(
            new(
                "create",
                "Make the files of a ledger that holds nothing, in a folder that is there."),
            (_, context, ledger, cancellation) =>
                new CreateCommand(context, ledger).RunAsync(cancellation)),
        Decision(
            actions,
            "accept-tail",
            "Set aside what stands behind the last seal and is no line, and seal what is whole.",
            LedgerOperator.AcceptTail),
        Decision(
            actions,
            "reseal",
            "Seal a history as it is, of which the seals are missing or broken.",
            LedgerOperator.Reseal),
    ];

    private static Command Decision(
        CommandActions actions,
        string name,
        string description,
        Func<LedgerPlaces, LedgerOutcome<IReadOnlyList<Hosting.TailReport>>> decide)
    {
        var because = new Option<string>("--because")
        {
            Description = "Why, for the log: who reads it later has nothing else.",
            HelpName = "TEXT",
            Required = true,
        };
        return actions.Add(
            new(name, description) { because },
            (parsed, context, ledger, cancellation) => new DecisionCommand(
                context, ledger, name, parsed.GetRequiredValue(because), decide)
                .RunAsync(cancellation));
    }
}
