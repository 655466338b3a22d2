using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Histories;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Running;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Operating;

/// <summary>What an operator does about a ledger: looks at all of it, and takes the decisions that
/// nothing else may take.</summary>
/// <remarks>It knows no union: of an event it asks that it is an object with a type and a version.
/// Decisions take the lock, so no server runs meanwhile.</remarks>
public static class LedgerOperator
{
    private static LedgerFiles Names => LedgerNames.Files;

    /// <summary>Reads and judges every byte, as a start does, and changes nothing.</summary>
    /// <param name="places">The two folders.</param>
    /// <param name="isBesideWriter">Whether a server runs: then it is looked at up to the last
    /// seals, for what stands behind them is being written.</param>
    public static LedgerOutcome<LedgerFindings> Examine(LedgerPlaces places, bool isBesideWriter)
    {
        ArgumentNullException.ThrowIfNull(places);
        return RefusalOutcomes.Of(() =>
        {
            PlaceCheck.Demand(places.Events, Names.Events, forWriting: false);
            PlaceCheck.Demand(places.Snapshots, Names.Snapshots, forWriting: false);
            var snapshots = Examine(
                places.Snapshots, Names.Snapshots, LineJudge.OfSnapshots(), isBesideWriter);
            var events = Examine(
                places.Events, Names.Events, LineJudge.OfEvents(union: null), isBesideWriter);
            return Findings(events, snapshots);
        });
    }

    /// <summary>Sets aside everything behind the last seals from the first line on that is no line
    /// of theirs, and seals what is whole before it. What was sealed is never touched.</summary>
    /// <param name="places">The two folders.</param>
    /// <returns>What was set aside.</returns>
    public static LedgerOutcome<IReadOnlyList<TailReport>> AcceptTail(LedgerPlaces places) =>
        Decide(places, setAside =>
        {
            var count = Accept(
                places.Events, Names.Events, LineJudge.OfEvents(union: null), null, setAside);
            _ = Accept(
                places.Snapshots, Names.Snapshots, LineJudge.OfSnapshots(), count, setAside);
        });

    /// <summary>Seals a history anew as it is, of which the seals are missing or broken. The former
    /// seals are set aside. A history that agrees with its seals is left alone.</summary>
    /// <remarks>Whatever was done to the history is true from then on: compare it with a head that
    /// was kept elsewhere before.</remarks>
    /// <param name="places">The two folders.</param>
    /// <returns>What was set aside.</returns>
    public static LedgerOutcome<IReadOnlyList<TailReport>> Reseal(LedgerPlaces places) =>
        Decide(places, setAside =>
        {
            var count = Resealing.Run(
                places.Events, Names.Events, LineJudge.OfEvents(union: null), null, setAside);
            _ = Resealing.Run(
                places.Snapshots, Names.Snapshots, LineJudge.OfSnapshots(), count, setAside);
        });

    /// <summary>Has a server replay a ledger as a start does, and changes nothing: no seal is
    /// written, nothing is set aside, and no orchestrator is wired.</summary>
    /// <param name="places">The two folders.</param>
    /// <param name="memory">The decision memory.</param>
    /// <param name="ledger">The shadow ledger.</param>
    /// <returns>How many events were reduced.</returns>
    public static LedgerOutcome<long> Rehearse(
        LedgerPlaces places, IDecisionMemory memory, IShadowLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(ledger);
        return RefusalOutcomes.Of(() =>
        {
            PlaceCheck.Demand(places.Events, Names.Events, forWriting: false);
            PlaceCheck.Demand(places.Snapshots, Names.Snapshots, forWriting: false);
            var snapshots = ToBeRead(places.Snapshots, Names.Snapshots, LineJudge.OfSnapshots());
            var events = ToBeRead(places.Events, Names.Events, LineJudge.OfEvents(union: null));
            memory.Begin();
            foreach (var line in events.Lines())
            {
                memory.Reduce(new(line));
            }

            if (LedgerQueries.Latest(snapshots) is { } latest)
            {
                ledger.Restore(latest);
            }
            else
            {
                ledger.RestoreEmpty();
            }

            return events.Last.Count;
        });
    }

    private static SealedExtent ToBeRead(IMount mount, string name, LineJudge judge)
    {
        var history = new HistoryReader(mount, name, judge).ToTheEnd();
        return SealedExtent.Of(mount, name, history) with
        {
            Last = history.Missing ?? history.Last,
        };
    }

    private static (PartFindings Found, History? History) Examine(
        IMount mount, string name, LineJudge judge, bool isBesideWriter)
    {
        var path = $"{mount.Path}/{name}";
        var bytes = mount.StateOf(name)?.Length ?? 0;
        try
        {
            var reader = new HistoryReader(mount, name, judge);
            var history = isBesideWriter ? reader.ToTheLastSeal() : reader.ToTheEnd();
            return (
                new(
                    path,
                    bytes,
                    history.Count,
                    history.Last.Number,
                    history.Count - history.Last.Count)
                {
                    Unfinished = history.Tail?.Length ?? 0,
                    UnfinishedSeals = isBesideWriter ? 0 : history.SealTail?.Length ?? 0,
                },
                history);
        }
        catch (LedgerRefusedException flaw)
        {
            return (new(path, bytes, 0, 0, 0) { Flaw = flaw.Why }, null);
        }
    }

    private static LedgerFindings Findings(
        (PartFindings Found, History? History) events,
        (PartFindings Found, History? History) snapshots)
    {
        if (events.History is not { } all || snapshots.History is not { } books)
        {
            return new(events.Found, snapshots.Found, Head: null);
        }

        return new(
            events.Found,
            snapshots.Found,
            new(all.Last.Count, books.Last.Count, all.Last.Sha256, books.Last.Sha256))
        {
            Disagreement = books.Last.Events > all.Count
                ? new(
                    events.Found.Path,
                    $"{books.Last.Events} events, as there were when the latest snapshot was "
                    + "taken.",
                    $"{all.Count} events.",
                    "Events are missing at the end. Put the file back from a copy.")
                : null,
        };
    }

    private static LedgerOutcome<IReadOnlyList<TailReport>> Decide(
        LedgerPlaces places, Action<Action<TailReport>> act)
    {
        ArgumentNullException.ThrowIfNull(places);
        return RefusalOutcomes.Of(() =>
        {
            PlaceCheck.DemandFolder(places.Events, forWriting: true);
            PlaceCheck.DemandFolder(places.Snapshots, forWriting: true);
            using var held = PlaceCheck.Lock(places);
            var setAside = new List<TailReport>();
            act(setAside.Add);
            return (IReadOnlyList<TailReport>)setAside;
        });
    }

    private static long Accept(
        IMount mount, string name, LineJudge judge, long? events, Action<TailReport> setAside)
    {
        PlaceCheck.Demand(mount, name, forWriting: true);
        var history = new HistoryReader(mount, name, judge) { TakesFlawedTail = true }.ToTheEnd();
        using var file = SealedFile.Open(mount, name, history, events, setAside);
        file.FlushSeals();
        return file.Count;
    }
}
