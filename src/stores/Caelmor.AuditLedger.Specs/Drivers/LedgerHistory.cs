using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>What was acknowledged in a scenario: the suite's own account of what a ledger
/// holds.</summary>
public sealed class LedgerHistory
{
    private readonly List<AuditEvent> _events = [];
    private readonly List<LedgerSnapshot> _snapshots = [];

    /// <summary>The events that were acknowledged, in order.</summary>
    internal IReadOnlyList<AuditEvent> Events => _events;

    /// <summary>The snapshots that were acknowledged, in order.</summary>
    internal IReadOnlyList<LedgerSnapshot> Snapshots => _snapshots;

    /// <summary>The latest snapshot; null if there is none.</summary>
    internal LedgerSnapshot? Latest => _snapshots.LastOrDefault();

    /// <summary>How many events were made, acknowledged or not.</summary>
    internal int Made { get; set; }

    /// <summary>How many snapshots were made, acknowledged or not.</summary>
    internal int SnapshotsMade { get; set; }

    internal void Add(IEnumerable<AuditEvent> events) => _events.AddRange(events);

    internal void Add(LedgerSnapshot snapshot) => _snapshots.Add(snapshot);

    /// <summary>There is no snapshot any more.</summary>
    internal void ForgetSnapshots() => _snapshots.Clear();

    /// <summary>The history is another one.</summary>
    internal void Become(IEnumerable<AuditEvent> events, IEnumerable<LedgerSnapshot> snapshots)
    {
        AuditEvent[] others = [.. events];
        LedgerSnapshot[] otherSnapshots = [.. snapshots];
        _events.Clear();
        _snapshots.Clear();
        _events.AddRange(others);
        _snapshots.AddRange(otherSnapshots);
    }

    /// <summary>The lines that the file of a part has.</summary>
    internal IReadOnlyList<ReadOnlyMemory<byte>> LinesOf(LedgerPart part) =>
        part == LedgerPart.Events
            ? [.. _events.Select(one => one.Json)]
            : [.. _snapshots.Select(one => one.Json)];
}
