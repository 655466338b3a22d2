using System.Text;
using Caelmor.AuditLedger.Mutants.Spoiling;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers whose files are not what people read (dl-2).</summary>
internal static class FileMutants
{
    private const string ByLine = "a line each, byte for byte";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "keeps-the-newest-in-memory",
            "dl-2.1",
            "It writes the last event of a group with the next group.",
            ByLine,
            KeepingTheNewest),
        LedgerMutant.Spoiling(
            "truncates-on-opening",
            "dl-2.2",
            "It empties the file when it has started, and fills it again.",
            "held before is its beginning",
            () => new() { AfterStart = (places, _) =>
            {
                var all = Json.All(places.Events, Names.Events);
                places.Events.Cut(Names.Events, 0);
                places.Events.Append(Names.Events, all);
            } }),
        LedgerMutant.Spoiling(
            "rewrites-the-snapshots",
            "dl-2.2",
            "It empties the file of the snapshots when it writes another.",
            "what the file of the snapshots held before is its beginning",
            () => new() { Snapshot = async writing =>
            {
                var all = Json.All(writing.Places.Snapshots, Names.Snapshots);
                writing.Places.Snapshots.Cut(Names.Snapshots, 0);
                writing.Places.Snapshots.Append(Names.Snapshots, all);
                return await writing.Go(writing.What);
            } }),
        Writing("pretty-prints", "It breaks lines where members begin.", text =>
            text.Replace(",\"", ",\n  \"", StringComparison.Ordinal)),
        Writing("crlf", "It ends lines as another system does.", text =>
            text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        Writing("bom", "It begins what it writes with a byte order mark.", text => "\uFEFF" + text),
        Writing("escapes-what-is-not-ascii", "It writes signs of other scripts as numbers.", text =>
            string.Concat(text.Select(sign => sign < 128 ? $"{sign}" : $"\\u{(int)sign:x4}"))),
        Writing("trims-blanks", "It takes blanks out of lines.", text =>
            text.Replace(" ,\t", ",", StringComparison.Ordinal)),
        LedgerMutant.Stepping(
            "takes-line-breaks",
            "dl-2.3",
            "It takes an event with a line break inside, and writes two lines.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) => line.Span.Contains((byte)'\n')
                ? null
                : steps.JudgeEvent(union, line) }),
        LedgerMutant.Stepping(
            "takes-broken-utf-8",
            "dl-2.3",
            "It takes an event that is no text.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) => IsText(line)
                ? steps.JudgeEvent(union, line)
                : null }),
        LedgerMutant.Spoiling(
            "stamps-the-time",
            "dl-2.4",
            "It notes beside the events when it was started.",
            "byte for byte",
            () => new() { AfterStart = (places, host) => places.Events.Replace(
                "started", Encoding.ASCII.GetBytes($"{host.Time.GetUtcNow():O}")) }),
        LedgerMutant.Spoiling(
            "buffers",
            "dl-2.5",
            "It acknowledges what it has in hand, and writes it with the next.",
            "after a crash and a further append",
            Buffering),
        LedgerMutant.Stepping(
            "glues-the-next-line",
            "dl-2.5",
            "It leaves what a crash left, and writes behind it.",
            "what a crash left unfinished is reported",
            steps => steps with { Files = steps.Files with { SetAside = _ => { } } }),
        LedgerMutant.Spoiling(
            "reverses-a-group",
            "dl-2.5",
            "It writes the last event of a group first.",
            "after each interruption the server replays",
            () => new() { Append = writing => writing.Go([.. writing.What.Reverse()]) }),
        LedgerMutant.Spoiling(
            "writes-a-group-line-by-line-from-its-end",
            "dl-2.5",
            "It writes each event of a group by itself, the last one first.",
            "after each interruption the server replays",
            () => new() { Append = async writing =>
            {
                foreach (var one in writing.What.Reverse().Skip(1))
                {
                    await writing.Go([one]);
                }

                return await writing.Go([writing.What[^1]]);
            } }),
        LedgerMutant.Stepping(
            "refuses-long-lines",
            "dl-2.3",
            "It refuses events of more than 100,000 bytes.",
            "the append is granted",
            steps => steps with { JudgeEvent = (union, line) => line.Length > 100_000
                ? $"a line of {line.Length} bytes"
                : steps.JudgeEvent(union, line) }),
        LedgerMutant.Spoiling(
            "trims-objects",
            "dl-2.3",
            "It writes an object without the blanks around it.",
            "a line each, byte for byte",
            () => new() { Append = writing => writing.Go(
                [.. writing.What.Select(one => new AuditEvent(Trimmed(one.Json)))]) }),
    ];

    private static LedgerMutant Writing(
        string name, string sentence, Func<string, string> change) => LedgerMutant.Spoiling(
            name,
            "dl-2.3",
            sentence,
            ByLine,
            () => new()
            {
                Places = (places, _) => places.WithEvents(mount =>
                Believing(mount, change))
            });

    // It believes that it has written what it was given.
    private static SpoiltMount Believing(IMount mount, Func<string, string> change)
    {
        var more = 0;
        return new(mount)
        {
            Appending = (inner, file, bytes) =>
            {
                var written = file == Names.Events ? Json.Change(bytes, change) : bytes;
                more += written.Length - bytes.Length;
                inner.Append(file, written);
            },
            Telling = (inner, file) => file == Names.Events && inner.StateOf(file) is { } state
                ? state with { Length = state.Length - more }
                : inner.StateOf(file),
        };
    }

    private static bool IsText(ReadOnlyMemory<byte> line) =>
        System.Text.Unicode.Utf8.IsValid(line.Span);

    private static Spoils KeepingTheNewest()
    {
        List<AuditEvent> kept = [];
        return new()
        {
            Append = writing =>
        {
            AuditEvent[] now = [.. kept, .. writing.What];
            kept = writing.What.Count > 1 ? [now[^1]] : [];
            return writing.Go([.. now.Take(now.Length - kept.Count)]);
        }
        };
    }

    private static Spoils Buffering()
    {
        List<AuditEvent> waiting = [];
        return new()
        {
            Append = async writing =>
        {
            if (waiting.Count == 0 && writing.What.Count == 1)
            {
                waiting.AddRange(writing.What);
                return LedgerOutcome.Acknowledged;
            }

            AuditEvent[] now = [.. waiting, .. writing.What];
            waiting.Clear();
            return await writing.Go(now);
        }
        };
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> json)
    {
        while (json.Span is [(byte)' ' or (byte)'\t', ..])
        {
            json = json[1..];
        }

        while (json.Span is [.., (byte)' ' or (byte)'\t'])
        {
            json = json[..^1];
        }

        return json;
    }
}
