using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Running;

/// <summary>The ledger of a server that has started.</summary>
/// <param name="replay">How it started.</param>
/// <param name="steps">What it does.</param>
/// <param name="turn">The lock of the one who writes.</param>
public sealed class RunningLedger(Replay replay, LedgerSteps steps, IDisposable turn)
    : LedgerReader(replay.Events, replay.Snapshots), IAuditLedger
{
    private readonly Lock _oneByOne = new();
    private LedgerRefusal? _failure;

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation) => Write(
            replay.Events,
            [.. events.Select(one => one.Json)],
            line => steps.JudgeEvent(replay.Host.Union, line),
            () => replay.Events.Last.Count + events.Count,
            cancellation);

    /// <inheritdoc/>
    public ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation) => Write(
            replay.Snapshots,
            [snapshot.Json],
            steps.JudgeSnapshot,
            () => replay.Events.Last.Count,
            cancellation);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (_failure is null)
            {
                replay.Events.Close();
                replay.Snapshots.Close();
            }
        }
        finally
        {
            turn.Dispose();
        }

        await base.DisposeAsync();
    }

    private ValueTask<LedgerOutcome<Acknowledged>> Write(
        SealedFile file,
        IReadOnlyList<ReadOnlyMemory<byte>> lines,
        Func<ReadOnlyMemory<byte>, string?> judge,
        Func<long> events,
        CancellationToken cancellation)
    {
        lock (_oneByOne)
        {
            return Outcome(() =>
            {
                Demand(file, lines, judge, cancellation);
                Guard(() => file.Append(lines, events()));
                return default(Acknowledged);
            });
        }
    }

    private void Demand(
        SealedFile file,
        IReadOnlyList<ReadOnlyMemory<byte>> lines,
        Func<ReadOnlyMemory<byte>, string?> judge,
        CancellationToken cancellation)
    {
        if (_failure is not null)
        {
            throw new RefusedException(_failure);
        }

        var flaw = cancellation.IsCancellationRequested ? "nobody who waits"
            : lines.Count == 0 ? "nothing to write"
            : lines.Select(judge).FirstOrDefault(one => one is not null);
        if (flaw is not null)
        {
            throw new RefusedException(new(
                file.Path,
                "whole objects of a known type and version, on one line each.",
                $"{flaw}.",
                "Mend whoever made it. Nothing was written."));
        }
    }

    // What became of a write that failed is unknown, and stays so until the next start (dl-9.1).
    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (MountException failed)
        {
            _failure = Refusals.Of(failed);
            throw;
        }
        catch (RefusedException refused)
        {
            _failure = refused.Why;
            throw;
        }
    }
}
