using Caelmor.AuditLedger.Mutants.Spoiling;
using Caelmor.AuditLedger.Reference.Files;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that do what is left out (dl-11).</summary>
internal static class NonGoalMutants
{
    private const string ByLine = "a line each, byte for byte";
    private const int Round = 64 * 1024;

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "looks-up-what-is-missing",
            "dl-11.1",
            "An observer who finds no snapshot asks the database.",
            "the database hears nothing",
            () => new() { Reader = (reader, surroundings) => new SpoiltReader(reader)
            {
                Latest = latest =>
                {
                    if (latest is null)
                    {
                        surroundings.Database!.Connect().Dispose();
                    }

                    return latest;
                },
            } }),
        LedgerMutant.Stepping(
            "replays-from-the-snapshot-on",
            "dl-11.2",
            "It replays the events behind the first snapshot.",
            "every acknowledged event",
            steps => steps with { Load = file => steps.Load(file).Skip(1) }),
        LedgerMutant.Stepping(
            "replays-until-the-first-flaw",
            "dl-11.2",
            "It replays all events before the first line that is none.",
            "the start is refused",
            steps => steps with
            {
                JudgeStoredEvent = (_, _) => null,
                Load = file => steps.Load(file).TakeWhile(one => one.ToString().EndsWith('}')),
            }),
        LedgerMutant.Spoiling(
            "follows-the-file",
            "dl-11.3",
            "It takes in what another hand wrote, and goes on.",
            "the append is refused",
            Following),
        LedgerMutant.Spoiling(
            "keeps-five",
            "dl-11.4",
            "It keeps the last five snapshots, as soon as there are more than sixty.",
            ByLine,
            () => SnapshotMutants.Keeping(5, most: 60)),
        LedgerMutant.Spoiling(
            "rotates-at-64-kib",
            "dl-11.5",
            "It begins a new file where the old one is longer than 64 KiB.",
            ByLine,
            () => new() { Places = (places, _) => places.WithEvents(mount => new SpoiltMount(mount)
            {
                Appending = Rotating,
            }) }),
        LedgerMutant.Spoiling(
            "forgets-after-a-year",
            "dl-11.6",
            "It deletes what is older than a year.",
            ByLine,
            () => new() { AfterStart = (places, host) => host.Time.CreateTimer(
                _ => places.Events.Cut(Names.Events, 0),
                state: null,
                TimeSpan.FromDays(365),
                Timeout.InfiniteTimeSpan) }),
    ];

    private static void Rotating(IMount mount, string file, ReadOnlyMemory<byte> bytes)
    {
        if (file == Names.Events && mount.StateOf(file) is { Length: > Round })
        {
            mount.Replace("audit-events.1.ndjson", Json.All(mount, file));
            mount.Cut(file, 0);
        }

        mount.Append(file, bytes);
    }

    private static Spoils Following() => new()
    {
        Append = async writing =>
        {
            var mount = writing.Places.Events;
            var sealedEnd = Seal.Read(LastLine(Json.All(mount, Names.EventSeals)))!.End;
            var all = Json.All(mount, Names.Events);
            foreach (var line in all[(int)sealedEnd..].ToLines())
            {
                writing.Host.Memory.Reduce(new(line));
            }

            if (all.Length > sealedEnd)
            {
                mount.Append(
                    Names.Events,
                    new([.. writing.What.SelectMany(one => (byte[])[.. one.Json.Span, (byte)'\n'])]));
                mount.Flush(Names.Events);
                return LedgerOutcome.Acknowledged;
            }

            return await writing.Go(writing.What);
        },
    };

    private static ReadOnlyMemory<byte> LastLine(ReadOnlyMemory<byte> all) => all.ToLines().Last();
}
