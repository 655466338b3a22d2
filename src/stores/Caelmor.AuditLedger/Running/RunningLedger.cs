using System.Collections.Concurrent;
using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Histories;
using Caelmor.AuditLedger.Embedded.Lines;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>The ledger of a server that has started.</summary>
/// <remarks>Any number of threads may use it at once. Appends that wait at the same time become one
/// write and one flush.</remarks>
internal sealed class RunningLedger : IAuditLedger
{
    /// <summary>A group takes no more in once it has as many bytes.</summary>
    private const long GroupBytes = 4 * LedgerLimits.LineBytes;

    private readonly SealedFile _events;
    private readonly SealedFile _snapshots;
    private readonly IReadOnlyList<EventType> _union;
    private readonly IDisposable _lock;
    private readonly ConcurrentBag<LineJudge> _judges = [];
    private readonly GroupCommit<Request, LedgerOutcome<Acknowledged>> _queue;
    private volatile LedgerRefusal? _refusal;
    private volatile Extents _extents;
    private bool _isClosed;

    /// <summary>A ledger whose files are open.</summary>
    public RunningLedger(
        (SealedFile Events, SealedFile Snapshots) files,
        IReadOnlyList<EventType> union,
        IDisposable held)
    {
        (_events, _snapshots) = files;
        (_union, _lock) = (union, held);
        _queue = new(Joins, Commit);
        _extents = new(_events.Extent, _snapshots.Extent);
    }

    public ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
        IReadOnlyList<AuditEvent> events, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(events);
        ReadOnlyMemory<byte>[] lines = [.. events.Select(one => one.Json)];
        var judge = _judges.TryTake(out var free) ? free : LineJudge.OfEvents(_union);
        var flaw = FlawOf(lines, judge, cancellation);
        _judges.Add(judge);
        return WriteAsync(_events, lines, flaw);
    }

    public ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
        LedgerSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ReadOnlyMemory<byte>[] lines = [snapshot.Json];
        return WriteAsync(
            _snapshots, lines, FlawOf(lines, LineJudge.OfSnapshots(), cancellation));
    }

    public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
        long first, int most, CancellationToken cancellation) =>
        Answer(extents => LedgerQueries.Read(extents.Events, first, most, cancellation));

    public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
        CancellationToken cancellation) =>
        Answer(extents => LedgerQueries.Latest(extents.Snapshots));

    /// <summary>Where the history ends. Whoever keeps it has to find it confirmed after any crash,
    /// so the seals that it names are made durable first.</summary>
    public async ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation)
    {
        LedgerHead? head = null;
        var outcome = await _queue.DoAsync(Request.Of(() =>
        {
            FlushSeals();
            head = LedgerQueries.Head(_events.Extent, _snapshots.Extent);
        })).ConfigureAwait(false);
        return outcome.Match(_ => LedgerOutcome.Granted(head!), LedgerOutcome.Refused<LedgerHead>);
    }

    public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
        LedgerHead older, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(older);
        return Answer(
            extents => LedgerQueries.Confirms(extents.Events, extents.Snapshots, older));
    }

    public async ValueTask DisposeAsync()
    {
        // What it is refused for does not matter: seals that are not durable are missed by nobody,
        // for what lacks one is sealed at the next start.
        _ = await _queue.DoAsync(Request.Of(FlushSeals)).ConfigureAwait(false);
        _ = await _queue.DoAsync(Request.AtTheEnd(Close)).ConfigureAwait(false);
    }

    private ValueTask<LedgerOutcome<Acknowledged>> WriteAsync(
        SealedFile file, ReadOnlyMemory<byte>[] lines, string? flaw) => flaw is null
            ? _queue.DoAsync(Request.Of(file, lines))
            : ValueTask.FromResult(LedgerOutcome.Refused<Acknowledged>(new(
                file.Path,
                "whole objects of a known type and version, on one line each.",
                $"{flaw}.",
                "Mend whoever made it. Nothing was written.")));

    private static string? FlawOf(
        ReadOnlyMemory<byte>[] lines, LineJudge judge, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || lines.Length == 0)
        {
            return lines.Length == 0 ? "nothing to write" : "nobody who waits";
        }

        foreach (var line in lines)
        {
            if (judge.FlawOf(line.Span) is { } flaw)
            {
                return flaw;
            }
        }

        return null;
    }

    private static bool Joins(IReadOnlyList<Request> group, Request next) =>
        next.File is not null && next.File == group[0].File
        && group.Sum(one => one.Bytes) + next.Bytes <= GroupBytes;

    // What became of a write that failed is unknown, and stays so until the next start (dl-9.1).
    private LedgerOutcome<Acknowledged> Commit(IReadOnlyList<Request> group)
    {
        if (_refusal is { } former && !group[0].IsAtTheEnd)
        {
            return LedgerOutcome.Refused<Acknowledged>(former);
        }

        var outcome = RefusalOutcomes.Of(() =>
        {
            Do(group);
            return default(Acknowledged);
        });
        _refusal = outcome.Match(_ => _refusal, why => why);
        return outcome;
    }

    private void Do(IReadOnlyList<Request> group)
    {
        if (group[0].File is not { } file)
        {
            group[0].Act!();
            return;
        }

        var lines = group.Count == 1 ? group[0].Lines : [.. group.SelectMany(one => one.Lines)];
        file.Append(lines, file == _events ? null : _events.Count);
        _extents = new(_events.Extent, _snapshots.Extent);
    }

    private ValueTask<LedgerOutcome<T>> Answer<T>(Func<Extents, T> answer) => ValueTask.FromResult(
        _refusal is { } why
            ? LedgerOutcome.Refused<T>(why)
            : RefusalOutcomes.Of(() => answer(_extents)));

    private void FlushSeals()
    {
        _events.FlushSeals();
        _snapshots.FlushSeals();
    }

    private void Close()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _refusal ??= new(
            _events.Path, "a ledger that is open.", "one that was closed.", "Start it again.");
        using (_lock)
        using (_events)
        using (_snapshots)
        {
            // The files first, and the lock last.
        }
    }

    private sealed record Extents(SealedExtent Events, SealedExtent Snapshots);

    /// <summary>Lines for a file, or something else that has its turn.</summary>
    private sealed record Request(
        SealedFile? File, IReadOnlyList<ReadOnlyMemory<byte>> Lines, Action? Act, bool IsAtTheEnd)
    {
        public long Bytes { get; } = Lines.Sum(line => (long)line.Length + 1);

        public static Request Of(SealedFile file, IReadOnlyList<ReadOnlyMemory<byte>> lines) =>
            new(file, lines, Act: null, IsAtTheEnd: false);

        public static Request Of(Action act) => new(File: null, [], act, IsAtTheEnd: false);

        public static Request AtTheEnd(Action act) => new(File: null, [], act, IsAtTheEnd: true);
    }
}
