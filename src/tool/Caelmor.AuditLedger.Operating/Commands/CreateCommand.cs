using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Makes the files of a ledger that holds nothing.</summary>
internal sealed class CreateCommand(CommandContext context, LedgerPath ledger)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var folders = ledger.ToWriteAt();
        (await new EmbeddedLedger().CreateAsync(folders.Places, cancellation)).Granted();
        context.Screen.Line($"A ledger was made in '{ledger.Events}'. It holds nothing yet.");
        context.Answer(new CreateAnswer("create", ledger.Events));
        return ExitCode.Success;
    }
}

/// <summary>For machines: a ledger was made.</summary>
internal sealed record CreateAnswer(string Command, string Ledger);
