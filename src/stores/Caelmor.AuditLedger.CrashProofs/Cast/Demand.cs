namespace Caelmor.AuditLedger.CrashProofs.Cast;

/// <summary>What has to be found in a ledger: of events and snapshots no fewer than were
/// acknowledged, and none that was not handed over.</summary>
/// <param name="IsMade">Whether the creation was acknowledged.</param>
/// <param name="Events">How many events were acknowledged.</param>
/// <param name="EventsHandedOver">How many were handed over.</param>
/// <param name="Snapshots">How many snapshots were acknowledged.</param>
/// <param name="SnapshotsHandedOver">How many were handed over.</param>
internal readonly record struct Demand(
    bool IsMade, int Events, int EventsHandedOver, int Snapshots, int SnapshotsHandedOver)
{
    /// <summary>What a server that has replayed lacks, or has too much; null if nothing.</summary>
    public string? Missing(Scribe server)
    {
        var count = server.Events.Count;
        if (count < Events || count > EventsHandedOver)
        {
            return $"{count} events, of which {Events} were acknowledged and {EventsHandedOver} "
                + "handed over";
        }

        for (var i = 0; i < count; i++)
        {
            if (server.Events[i] != Chronicle.Event(i))
            {
                return $"{server.Events[i]} as event {i}";
            }
        }

        var (first, last) = (Math.Max(Snapshots - 1, 0), SnapshotsHandedOver);
        return (server.Latest is null && Snapshots == 0)
            || Enumerable.Range(first, last - first)
                .Any(i => Chronicle.Snapshot(i) == server.Latest)
                ? null
                : $"the snapshot {server.Latest}, of which {Snapshots} were acknowledged";
    }
}
