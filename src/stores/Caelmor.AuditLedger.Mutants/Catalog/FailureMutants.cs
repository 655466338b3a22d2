using Caelmor.AuditLedger.Mutants.Spoiling;
using Caelmor.AuditLedger.Reference.Files;
using Caelmor.AuditLedger.Reference.Running;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that go on when they have to stop (dl-9).</summary>
internal static class FailureMutants
{
    private const string Refused = "the start is refused";
    private const string AtEachStep = "at whichever step the disk fails";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "keeps-it-in-memory",
            "dl-9.1",
            "It acknowledges what it can't write, and hopes.",
            "the append is refused",
            () => new() { Append = async writing =>
            {
                await writing.Go(writing.What);
                return LedgerOutcome.Acknowledged;
            } }),
        LedgerMutant.Spoiling(
            "goes-on",
            "dl-9.1",
            "It acknowledges again as soon as the disk has room.",
            "what is appended after a failure",
            () => new() { Append = async writing =>
            {
                var outcome = await writing.Go(writing.What);
                return Writing<object>.IsGranted(outcome) ? outcome : WriteAnyhow(writing) ?? outcome;
            } }),
        Placing("starts-without-a-file", "dl-9.2", "It makes a file if there is none.", (places, name) =>
        {
            if (places.Events.StateOf(name) is null)
            {
                places.Events.Create(name);
            }
        }),
        LedgerMutant.Stepping(
            "takes-an-empty-file",
            "dl-9.2",
            "It takes a file in which nothing is for the beginning of a history.",
            Refused,
            steps => steps with
            {
                Files = steps.Files with
                {
                    IsLongEnough = (last, length) => length == 0
                        || steps.Files.IsLongEnough(last, length),
                },
            }),
        LedgerMutant.Stepping(
            "falls-back-to-the-snapshot-before",
            "dl-9.3",
            "It passes over a snapshot that is none.",
            Refused,
            steps => steps with { JudgeStoredSnapshot = _ => null }),
        LedgerMutant.Spoiling(
            "starts-with-an-empty-ledger",
            "dl-9.3",
            "It starts with empty books if it can't read the snapshots.",
            Refused,
            () => new() { OnRefusal = (why, places, host) => why.Path.Contains(
                "snapshots", StringComparison.Ordinal) && places.Snapshots.State.IsThere
                    ? LedgerOutcome.Granted<IAuditLedger>(new EmptyLedger())
                    : LedgerOutcome.Refused<IAuditLedger>(why) }),
        LedgerMutant.Spoiling(
            "makes-the-files",
            "dl-9.4",
            "It makes a new ledger where it finds an empty folder.",
            "no byte of the files changes",
            () => new() { OnRefusal = (why, places, _) =>
            {
                if (places.Events.State.IsThere && places.Events.List().Count == 0)
                {
                    SealedFile.Create(places.Events, Names.Events);
                }

                if (places.Snapshots.State.IsThere && places.Snapshots.List().Count == 0)
                {
                    SealedFile.Create(places.Snapshots, Names.Snapshots);
                }

                return LedgerOutcome.Refused<IAuditLedger>(why);
            } }),
        LedgerMutant.Spoiling(
            "starts-without-a-folder",
            "dl-9.4",
            "It starts in memory where there is no folder.",
            Refused,
            () => new() { OnRefusal = (why, places, _) =>
                places.Events.State.IsThere && places.Snapshots.State.IsThere
                    ? LedgerOutcome.Refused<IAuditLedger>(why)
                    : LedgerOutcome.Granted<IAuditLedger>(new EmptyLedger()) }),
        LedgerMutant.Stepping(
            "starts-read-only",
            "dl-9.5",
            "It starts although it can't write, and says so later.",
            Refused,
            steps => steps with
            {
                CheckPlaces = (places, files) =>
                {
                    PlaceCheck.Demand(places.Events, files.Events, forWriting: false);
                    PlaceCheck.Demand(places.Snapshots, files.Snapshots, forWriting: false);
                },
                Lock = places => places.Events.State.IsWritable
                    ? steps.Lock(places)
                    : new MemoryStream(),
            }),
        LedgerMutant.Stepping(
            "skips-bad-lines",
            "dl-9.6",
            "It passes over lines that are none of its own.",
            Refused,
            steps => steps with
            {
                JudgeStoredEvent = (_, _) => null,
                Load = file => steps.Load(file).Where(one =>
                    !one.ToString().Contains("\"type\":\"X", StringComparison.Ordinal)),
            }),
        LedgerMutant.Spoiling(
            "says-only-that-it-failed",
            "dl-9.6",
            "It refuses without saying where.",
            "the refusal names the line and the offset",
            () => new() { OnRefusal = (why, _, _) => LedgerOutcome.Refused<IAuditLedger>(
                why with { Line = null, Offset = null }) }),
        LedgerMutant.Spoiling(
            "says-nothing-to-do",
            "dl-9.6",
            "It refuses without saying what to do.",
            "a refusal says where",
            () => new() { OnRefusal = (why, _, _) => LedgerOutcome.Refused<IAuditLedger>(
                why with { Remedy = string.Empty }) }),
        LedgerMutant.Spoiling(
            "flushes-again",
            "dl-9.1",
            "It flushes once more when a flush has failed, and believes the second one.",
            "is refused",
            () => new() { Places = (places, _) => places.WithEvents(mount => new SpoiltMount(mount)
            {
                Flushing = FlushTwice,
            }) }),
        LedgerMutant.Spoiling(
            "goes-on-without-a-seal",
            "dl-9.1",
            "It acknowledges what it wrote, though the seal of it can't be written.",
            AtEachStep,
            () => new() { Places = (places, _) => places.WithEvents(mount => new SpoiltMount(mount)
            {
                Appending = Unsealed,
            }) }),
        LedgerMutant.Spoiling(
            "starts-though-a-flush-failed",
            "dl-9.2",
            "It flushes the file at its start, and does not look what comes of it.",
            AtEachStep,
            () => new() { Places = (places, _) => places.WithEvents(Unlooked) }),
        LedgerMutant.Spoiling(
            "takes-what-it-can-not-read-for-the-end",
            "dl-9.6",
            "An observer who can't read the events is told that there are no more.",
            AtEachStep,
            () => new() { Reader = (reader, _) => new SpoiltReader(reader)
            {
                Unread = _ => LedgerOutcome.Granted<IReadOnlyList<AuditEvent>>([]),
            } }),
        LedgerMutant.Stepping(
            "starts-though-nothing-is-kept",
            "dl-9.1",
            "It cuts off what a crash left, though it was not able to keep it.",
            Refused,
            steps => steps with
            {
                Files = steps.Files with { SetAside = CutAnyhow },
            }),
        LedgerMutant.Spoiling(
            "names-the-first-line",
            "dl-9.6",
            "It refuses the first line, whichever is wrong.",
            "the refusal names the line and the offset",
            () => new() { OnRefusal = (why, _, _) => LedgerOutcome.Refused<IAuditLedger>(
                why.Line is null ? why : why with { Line = 1, Offset = 0 }) }),
    ];

    private static LedgerMutant Placing(
        string name, string breaks, string sentence, Action<LedgerPlaces, string> make) =>
        LedgerMutant.Stepping(name, breaks, sentence, Refused, steps => steps with
        {
            CheckPlaces = (places, files) =>
            {
                make(places, files.Events);
                steps.CheckPlaces(places, files);
            },
            Files = steps.Files with { IsLongEnough = (_, _) => true },
        });

    private static void Unsealed(IMount mount, string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            mount.Append(file, bytes);
        }
        catch (MountException) when (file == Names.EventSeals)
        {
            // What counts is the file that people read.
        }
    }

    private static SpoiltMount Unlooked(IMount mount)
    {
        var isStarting = true;
        return new(mount)
        {
            Appending = (inner, file, bytes) =>
            {
                isStarting = false;
                inner.Append(file, bytes);
            },
            Flushing = (inner, file) =>
            {
                try
                {
                    inner.Flush(file);
                }
                catch (MountException) when (isStarting)
                {
                    // It will be asked again.
                }
            },
        };
    }

    private static void FlushTwice(IMount mount, string file)
    {
        try
        {
            mount.Flush(file);
        }
        catch (MountException)
        {
            mount.Flush(file);
        }
    }

    private static void CutAnyhow(UnfinishedEnd end)
    {
        try
        {
            end.Keep();
        }
        catch (MountException)
        {
            // It hopes that nobody looks.
        }

        end.Report();
        end.Cut();
    }

    private static LedgerOutcome<Acknowledged>? WriteAnyhow(
        Writing<IReadOnlyList<AuditEvent>> writing)
    {
        try
        {
            foreach (var one in writing.What)
            {
                writing.Places.Events.Append(Names.Events, new([.. one.Json.Span, (byte)'\n']));
                writing.Places.Events.Flush(Names.Events);
            }

            return LedgerOutcome.Acknowledged;
        }
        catch (MountException)
        {
            return null;
        }
    }

    /// <summary>A ledger that keeps nothing.</summary>
    private sealed class EmptyLedger : IAuditLedger
    {
        public ValueTask<LedgerOutcome<Acknowledged>> AppendAsync(
            IReadOnlyList<AuditEvent> events, CancellationToken cancellation) =>
            ValueTask.FromResult(LedgerOutcome.Acknowledged);

        public ValueTask<LedgerOutcome<Acknowledged>> WriteSnapshotAsync(
            LedgerSnapshot snapshot, CancellationToken cancellation) =>
            ValueTask.FromResult(LedgerOutcome.Acknowledged);

        public ValueTask<LedgerOutcome<IReadOnlyList<AuditEvent>>> ReadAsync(
            long first, int most, CancellationToken cancellation) =>
            ValueTask.FromResult(LedgerOutcome.Granted<IReadOnlyList<AuditEvent>>([]));

        public ValueTask<LedgerOutcome<LedgerSnapshot?>> ReadLatestAsync(
            CancellationToken cancellation) =>
            ValueTask.FromResult(LedgerOutcome.Granted<LedgerSnapshot?>(null));

        public ValueTask<LedgerOutcome<LedgerHead>> HeadAsync(CancellationToken cancellation) =>
            ValueTask.FromResult(LedgerOutcome.Granted(new LedgerHead(0, 0, "", "")));

        public ValueTask<LedgerOutcome<bool>> ConfirmsAsync(
            LedgerHead older, CancellationToken cancellation) =>
            ValueTask.FromResult(LedgerOutcome.Granted(true));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
