using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Histories;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>One start: opens the files and has the server replay them, in the order that the rules
/// ask for (dl-8.2 to dl-8.6).</summary>
/// <param name="places">The two folders.</param>
/// <param name="host">The server.</param>
/// <param name="options">How.</param>
internal sealed class Replay(LedgerPlaces places, ILedgerHost host, LedgerOptions options)
{
    private static LedgerFiles Names => LedgerNames.Files;

    /// <summary>Replays, and wires the orchestrator.</summary>
    /// <returns>The files, open.</returns>
    /// <exception cref="LedgerRefusedException">There is a flaw.</exception>
    public (SealedFile Events, SealedFile Snapshots) Run()
    {
        var events = Open(
            places.Events, Names.Events, LineJudge.OfEvents(host.Union), events: null);
        try
        {
            Reduce(events.Extent);
            var snapshots = Open(
                places.Snapshots, Names.Snapshots, LineJudge.OfSnapshots(), events.Count);
            try
            {
                DemandEnoughEvents(events, snapshots);
                Restore(snapshots.Extent);
                host.Orchestrator.Wire();
                return (events, snapshots);
            }
            catch
            {
                snapshots.Dispose();
                throw;
            }
        }
        catch
        {
            events.Dispose();
            throw;
        }
    }

    private SealedFile Open(IMount mount, string name, LineJudge judge, long? events)
    {
        var history = new HistoryReader(mount, name, judge).ToTheEnd();
        if (options.StrictTail && history.Tail is { } tail)
        {
            throw new LedgerRefusedException(new(
                $"{mount.Path}/{name}",
                "a file that ends with a whole line: tails are set aside by an operator only.",
                $"{tail.Length} bytes behind the last one.",
                "Look at what stands there, and set it aside (caelmor-ledger accept-tail).")
            {
                Line = history.Count + 1,
                Offset = tail.Offset,
            });
        }

        return SealedFile.Open(mount, name, history, events, host.Reports.SetAside);
    }

    private void Reduce(SealedExtent events)
    {
        host.Memory.Begin();
        foreach (var line in events.Lines())
        {
            host.Memory.Reduce(new(line));
        }
    }

    private void Restore(SealedExtent snapshots)
    {
        if (LedgerQueries.Latest(snapshots) is { } latest)
        {
            host.Ledger.Restore(latest);
        }
        else
        {
            host.Ledger.RestoreEmpty();
        }
    }

    // A snapshot that was taken when there were more events than there are: some are lost.
    private static void DemandEnoughEvents(SealedFile events, SealedFile snapshots)
    {
        if (snapshots.Last.Events > events.Count)
        {
            throw new LedgerRefusedException(new(
                events.Path,
                $"{snapshots.Last.Events} events, as there were when the latest snapshot was "
                + "taken.",
                $"{events.Count} events.",
                "Events are missing at the end. Put the file back from a copy.")
            {
                Line = events.Count + 1,
                Offset = events.Last.End,
            });
        }
    }
}
