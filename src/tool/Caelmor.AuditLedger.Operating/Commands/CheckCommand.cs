using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Caelmor.AuditLedger.Embedded.Operating;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Says whether a server could start, once or again and again.</summary>
internal sealed class CheckCommand(
    CommandContext context,
    LedgerPath ledger,
    TimeSpan? longest,
    TimeSpan? interval,
    IDatabase? database)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var isHealthy = await RunOnceAsync(cancellation);
        while (interval is { } pause)
        {
            await Task.Delay(pause, context.Here.Time, cancellation);
            _ = await RunOnceAsync(cancellation);
        }

        return isHealthy ? ExitCode.Success : ExitCode.Rejected;
    }

    private async Task<bool> RunOnceAsync(CancellationToken cancellation)
    {
        var now = context.Here.Time.GetUtcNow();
        var clock = Stopwatch.StartNew();
        var findings = await context.ReadAsync(
            ledger,
            places =>
            {
                var writer = Writer.Of(ledger);
                var found = LedgerOperator.Examine(places, writer.IsThere);
                return Task.FromResult(Findings(writer, found, clock.Elapsed));
            },
            cancellation);
        var isHealthy = findings.All(one => one.Healthy);
        if (context.IsJson)
        {
            context.Answer(new CheckAnswer("check", ledger.Events, now, isHealthy, findings));
        }
        else
        {
            var time = interval is null
                ? "" : now.ToString("yyyy-MM-dd HH:mm:ss'Z'  ", CultureInfo.InvariantCulture);
            Write([.. findings.Where(one => !context.IsQuiet || !one.Healthy)], time);
        }

        return isHealthy;
    }

    private ImmutableArray<CheckFinding> Findings(
        Writer writer, LedgerOutcome<LedgerFindings> found, TimeSpan elapsed) => found.Match(
            all => (ImmutableArray<CheckFinding>)
            [
                new("lock", Healthy: true, $"{writer}"),
                Of("events", all.Events),
                Of("snapshots", all.Snapshots),
                .. all.Disagreement is { } why
                    ? [new("both", Healthy: false, RefusalText.Of(why))]
                    : Array.Empty<CheckFinding>(),
                Start(elapsed),
                .. database is null ? Array.Empty<CheckFinding>() : [Reach(database)],
            ],
            why => [new("files", Healthy: false, RefusalText.Of(why))]);

    private CheckFinding Start(TimeSpan elapsed) => new(
        "start",
        longest is not { } most || elapsed <= most,
        string.Create(
            CultureInfo.InvariantCulture,
            $"reading and judging took {elapsed.TotalSeconds:0.0} s; a start takes as long, and "
            + $"what the server makes of the events{(longest is { } limit
                ? $"; at most {limit.TotalSeconds:0.###} s are wanted" : "")}"));

    private static CheckFinding Reach(IDatabase database)
    {
        try
        {
            database.Connect().Dispose();
            return new("database", Healthy: true, $"somebody listens at {database.Name}");
        }
        catch (DatabaseException failure)
        {
            return new(
                "database",
                Healthy: false,
                $"Found {failure.Message} Expected a database that can be reached. Start it, or "
                + "take it out of the server's configuration.");
        }
    }

    private static CheckFinding Of(string name, PartFindings part) => part.Flaw is { } flaw
        ? new(name, Healthy: false, RefusalText.Of(flaw))
        : new(name, Healthy: true, string.Create(
            CultureInfo.InvariantCulture,
            $"{part.Lines} lines, {part.Bytes} bytes, {part.Seals} seals: every byte is as it was "
            + $"acknowledged{Rest(part)}"));

    // What the next start does by itself, and reports.
    private static string Rest(PartFindings part) => string.Concat(new[]
    {
        part.Unsealed > 0 ? $"; {part.Unsealed} of them are sealed by the next start" : "",
        part.Unfinished > 0
            ? $"; {part.Unfinished} bytes behind them, which a crash left, are set aside by the "
                + "next start"
            : "",
        part.UnfinishedSeals > 0
            ? $"; {part.UnfinishedSeals} bytes of seals, which a crash left, are worked out again"
            : "",
    });

    private void Write(ImmutableArray<CheckFinding> findings, string time)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        var columns = Sheet.Columns(2);
        foreach (var (check, isHealthy, message) in findings)
        {
            var (word, colour) = isHealthy ? ("ok  ", "green") : ("FAIL", "red");
            columns.AddRow(
                Sheet.Cell($"{time}[{colour}]{word}[/]  {check,-9}"), Sheet.Cell($"{message}"));
        }

        context.Alarm.Write(0, columns);
    }
}

/// <summary>One check of a ledger.</summary>
internal sealed record CheckFinding(string Check, bool Healthy, string Message);

/// <summary>For machines: the health of a ledger at one time.</summary>
internal sealed record CheckAnswer(
    string Command,
    string Ledger,
    DateTimeOffset Time,
    bool Healthy,
    ImmutableArray<CheckFinding> Checks);
