using Caelmor.AuditLedger.Mutants.Spoiling;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers whose replay is in disorder (dl-8).</summary>
internal static class ReplayMutants
{
    private const string OnlyAtStart = "nothing is replayed but at a start";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "replays-after-a-failure",
            "dl-8.1",
            "It has the server begin anew when an append has failed.",
            OnlyAtStart,
            () => new() { Append = async writing =>
            {
                var outcome = await writing.Go(writing.What);
                if (!Writing<object>.IsGranted(outcome))
                {
                    writing.Host.Memory.Begin();
                }

                return outcome;
            } }),
        LedgerMutant.Spoiling(
            "restores-after-a-snapshot",
            "dl-8.1",
            "It restores the shadow ledger from the snapshot that was just written.",
            OnlyAtStart,
            () => new() { Snapshot = writing =>
            {
                writing.Host.Ledger.Restore(writing.What);
                return writing.Go(writing.What);
            } }),
        LedgerMutant.Spoiling(
            "reduces-while-loading",
            "dl-8.2",
            "It reduces each line as it reads it, before it has read the next.",
            "all events are loaded before one is reduced",
            () => new() { BeforeStart = (places, host) =>
            {
                foreach (var line in Json.All(places.Events, Names.Events).ToLines())
                {
                    host.Memory.Reduce(new(line));
                }
            } }),
        LedgerMutant.Stepping(
            "ledger-first",
            "dl-8.3",
            "It restores the shadow ledger before it reduces the memory.",
            "reduced before the shadow ledger is restored",
            steps => steps with { Replay = replay =>
            {
                replay.OpenSnapshots();
                replay.Restore();
                replay.Reduce();
            } }),
        LedgerMutant.Stepping(
            "reduces-twice",
            "dl-8.3",
            "It reduces all events twice.",
            "every acknowledged event, once",
            steps => steps with { Load = file => steps.Load(file).Concat(steps.Load(file)) }),
        LedgerMutant.Stepping(
            "begins-twice",
            "dl-8.3",
            "It has the memory begin again before the last event.",
            "begins once",
            steps => steps with { Reduce = (host, events) =>
            {
                host.Memory.Begin();
                steps.Reduce(host, events);
            } }),
        LedgerMutant.Stepping(
            "snapshots-first",
            "dl-8.4",
            "It loads the snapshots before it reduces the memory.",
            "every acknowledged event",
            steps => steps with { Replay = replay =>
            {
                replay.OpenSnapshots();
                replay.Reduce();
                replay.Restore();
            } }),
        LedgerMutant.Stepping(
            "restores-while-loading",
            "dl-8.4",
            "It restores the shadow ledger empty before it loads the snapshots.",
            "left alone until the snapshots are loaded",
            steps => steps with { Replay = replay =>
            {
                replay.Reduce();
                replay.Host.Ledger.RestoreEmpty();
                replay.OpenSnapshots();
                replay.Restore();
            } }),
        LedgerMutant.Stepping(
            "restores-twice",
            "dl-8.5",
            "It restores the shadow ledger twice.",
            "the shadow ledger is restored once",
            steps => steps with { Restore = (host, snapshot) =>
            {
                steps.Restore(host, snapshot);
                steps.Restore(host, snapshot);
            } }),
        LedgerMutant.Stepping(
            "restores-from-nothing",
            "dl-8.5",
            "It restores the shadow ledger empty, whatever the snapshot says.",
            "restored from the latest snapshot",
            steps => steps with { LoadLatest = _ => null }),
        LedgerMutant.Spoiling(
            "wires-early",
            "dl-8.6",
            "It wires the orchestrator before it replays, and afterwards.",
            "before anything else",
            () => new() { BeforeStart = (_, host) => host.Orchestrator.Wire() }),
        LedgerMutant.Spoiling(
            "wires-after-a-failure",
            "dl-8.6",
            "It wires the orchestrator although the start is refused.",
            "not wired after a failure",
            () => new() { OnRefusal = (why, _, host) =>
            {
                host.Orchestrator.Wire();
                return LedgerOutcome.Refused<IAuditLedger>(why);
            } }),
        LedgerMutant.Stepping(
            "reduces-in-parallel",
            "dl-8.7",
            "It reduces two halves side by side.",
            "every acknowledged event",
            steps => steps with { Load = file => Interleaved([.. steps.Load(file)]) }),
        LedgerMutant.Spoiling(
            "records-a-start",
            "dl-8.8",
            "It counts its starts in a file.",
            "no byte of the files changes",
            () => new() { AfterStart = (places, _) => places.Events.Replace(
                "starts", new byte[1 + (places.Events.StateOf("starts")?.Length ?? 0)]) }),
        LedgerMutant.Spoiling(
            "snapshots-at-the-start",
            "dl-8.8",
            "It writes the latest snapshot once more when it has started.",
            "no byte of the files changes",
            () => new() { AfterStart = (places, _) =>
            {
                if (places.Snapshots.StateOf(Names.Snapshots) is { Length: > 0 })
                {
                    places.Snapshots.Append(
                        Names.Snapshots,
                        "{\"type\":\"SHADOW_LEDGER_SNAPSHOT\",\"version\":1,\"state\":{}}\n"u8.ToArray());
                }
            } }),
    ];

    private static IEnumerable<AuditEvent> Interleaved(AuditEvent[] all)
    {
        var half = (all.Length + 1) / 2;
        for (var at = 0; at < half; at++)
        {
            yield return all[at];
            if (half + at < all.Length)
            {
                yield return all[half + at];
            }
        }
    }
}
