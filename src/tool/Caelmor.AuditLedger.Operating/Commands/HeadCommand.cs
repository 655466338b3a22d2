using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Prints where a history ends.</summary>
internal sealed class HeadCommand(CommandContext context, LedgerPath ledger)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var head = await context.ObserveAsync(
            ledger,
            async reader => (await reader.HeadAsync(cancellation)).Granted(),
            cancellation);
        context.Screen.Line($"{HeadText.Of(head)}");
        context.Answer(new HeadAnswer(
            "head",
            ledger.Events,
            HeadText.Of(head),
            head.Events,
            head.Snapshots,
            head.EventSeal,
            head.SnapshotSeal));
        return ExitCode.Success;
    }
}

/// <summary>For machines: where a history ends.</summary>
internal sealed record HeadAnswer(
    string Command,
    string Ledger,
    string Head,
    long Events,
    long Snapshots,
    string EventSeal,
    string SnapshotSeal);
