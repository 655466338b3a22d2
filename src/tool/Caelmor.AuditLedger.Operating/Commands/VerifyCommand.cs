using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Reads every byte of a ledger, and compares its history with a head that was
/// kept.</summary>
internal sealed class VerifyCommand(CommandContext context, LedgerPath ledger, LedgerHead? kept)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var (head, isConfirmed) = await context.ObserveAsync(
            ledger,
            async reader => (
                (await reader.HeadAsync(cancellation)).Granted(),
                kept is null || (await reader.ConfirmsAsync(kept, cancellation)).Granted()),
            cancellation);
        var words = !isConfirmed
            ? $"Found that the history does not go through {HeadText.Of(kept!)}; expected it to, "
                + $"for that head was kept of it. It has {head.Events} events and {head.Snapshots} "
                + "snapshots. It was cut or rewritten: put the files back from a copy."
            : $"{head.Events} events and {head.Snapshots} snapshots, each byte as it was sealed"
                + (kept is null ? "." : "; the head that was kept is of this history.");
        (isConfirmed ? context.Screen : context.Alarm).Line($"{words}");
        context.Answer(new VerifyAnswer(
            "verify",
            ledger.Events,
            isConfirmed,
            kept is null ? null : isConfirmed,
            HeadText.Of(head)));
        return isConfirmed ? ExitCode.Success : ExitCode.Rejected;
    }
}

/// <summary>For machines: whether a ledger verifies.</summary>
/// <param name="Command">The command.</param>
/// <param name="Ledger">The folder.</param>
/// <param name="Verified">Whether all is as it has to be.</param>
/// <param name="HeadConfirmed">Whether a head that was named is of this history; null if none
/// was.</param>
/// <param name="Head">Where the history ends.</param>
internal sealed record VerifyAnswer(
    string Command, string Ledger, bool Verified, bool? HeadConfirmed, string Head);
