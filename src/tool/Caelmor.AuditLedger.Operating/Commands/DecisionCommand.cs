using System.Globalization;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;
using Caelmor.Storage.Logging;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Takes a decision that is an operator's alone, and writes down who took it and
/// why.</summary>
internal sealed class DecisionCommand(
    CommandContext context,
    LedgerPath ledger,
    string name,
    string because,
    Func<LedgerPlaces, LedgerOutcome<IReadOnlyList<TailReport>>> decide)
{
    private const string LogName = "ledger.log";

    public Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            throw StopException.Misuse(
                "Found no reason behind --because; expected a sentence, for the log keeps it.");
        }

        cancellation.ThrowIfCancellationRequested();
        using var folders = ledger.ToWriteAt();
        var setAside = decide(folders.Places).Granted();
        var log = new LineLog(Path.Combine(ledger.Events, LogName), context.Here.Errors);
        var now = context.Here.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        log.Write($"{now} {name} by {context.Here.Operator}, because: "
            + $"{Sentences.OneLine(because)}. {Words(setAside)}");
        foreach (var one in setAside)
        {
            context.Screen.Line($"{Words(one)}");
        }

        if (setAside.Count == 0)
        {
            context.Screen.Line($"Nothing had to be set aside.");
        }

        context.Answer(new DecisionAnswer(name, ledger.Events, setAside));
        return Task.FromResult(ExitCode.Success);
    }

    private static string Words(IReadOnlyList<TailReport> setAside) => setAside.Count == 0
        ? "Nothing had to be set aside."
        : string.Join(' ', setAside.Select(Words));

    private static string Words(TailReport one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Length} bytes of '{one.Path}' from byte {one.Offset} on were set aside in "
        + $"'{one.KeptAt}'.");
}

/// <summary>For machines: what a decision has set aside.</summary>
internal sealed record DecisionAnswer(
    string Command, string Ledger, IReadOnlyList<TailReport> SetAside);
