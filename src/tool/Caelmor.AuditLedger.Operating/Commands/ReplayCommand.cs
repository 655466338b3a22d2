using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Caelmor.AuditLedger.Embedded.Operating;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Rehearses what a server replays.</summary>
internal sealed class ReplayCommand(CommandContext context, LedgerPath ledger)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        using var rehearsal = new Rehearsal();
        var clock = Stopwatch.StartNew();
        var count = await context.ReadAsync(
            ledger,
            places => Task.FromResult(
                LedgerOperator.Rehearse(places, rehearsal, rehearsal).Granted()),
            cancellation);
        var answer = new ReplayAnswer(
            "replay",
            ledger.Events,
            count,
            rehearsal.Counts.ToDictionary(
                one => $"{one.Key.Name}/{one.Key.Version}", one => one.Value),
            rehearsal.Memory,
            rehearsal.Books,
            clock.Elapsed.TotalSeconds);
        Write(answer);
        context.Answer(answer);
        return ExitCode.Success;
    }

    private void Write(ReplayAnswer answer)
    {
        var columns = Sheet.Columns(2);
        foreach (var (name, number) in answer.Types)
        {
            columns.AddRow(Sheet.Cell($"{name}"), Sheet.Cell($"{number}"));
        }

        columns.AddRow(Sheet.Cell($"events"), Sheet.Cell($"{answer.Events}"));
        columns.AddRow(Sheet.Cell($"memory"), Sheet.Cell($"{answer.Memory}"));
        columns.AddRow(Sheet.Cell($"ledger"), Sheet.Cell($"{answer.Ledger ?? "empty"}"));
        columns.AddRow(
            Sheet.Cell($"time"),
            Sheet.Cell($"{answer.Seconds.ToString("0.00", CultureInfo.InvariantCulture)} s"));
        context.Screen.Write(0, columns);
    }

    // A server that knows of each event that it was, in order, and nothing else.
    private sealed class Rehearsal : IDecisionMemory, IShadowLedger, IDisposable
    {
        private readonly IncrementalHash _memory =
            IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public SortedDictionary<EventType, long> Counts { get; } =
            new(Comparer<EventType>.Create((one, other) => string.CompareOrdinal(
                $"{one.Name}/{one.Version}", $"{other.Name}/{other.Version}")));

        public string Memory => Convert.ToHexStringLower(_memory.GetCurrentHash());

        public string? Books { get; private set; }

        public void Begin() => Counts.Clear();

        public void Reduce(AuditEvent next)
        {
            var kind = EventKind.Of(next);
            Counts[kind] = Counts.GetValueOrDefault(kind) + 1;
            _memory.AppendData(next.Json.Span);
            _memory.AppendData("\n"u8);
        }

        public void RestoreEmpty() => Books = null;

        public void Restore(LedgerSnapshot snapshot) =>
            Books = Convert.ToHexStringLower(SHA256.HashData(snapshot.Json.Span));

        public void Dispose() => _memory.Dispose();
    }
}

/// <summary>For machines: what a server would replay.</summary>
/// <param name="Command">The command.</param>
/// <param name="Path">The folder.</param>
/// <param name="Events">How many events.</param>
/// <param name="Types">How many of each type and version.</param>
/// <param name="Memory">The SHA-256 of all events, a line each.</param>
/// <param name="Ledger">That of the latest snapshot; null if there is none.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record ReplayAnswer(
    string Command,
    string Path,
    long Events,
    IReadOnlyDictionary<string, long> Types,
    string Memory,
    string? Ledger,
    double Seconds);
