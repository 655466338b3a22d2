using Caelmor.AuditLedger.Mutants.Spoiling;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that lose, repeat or reorder events (dl-4).</summary>
internal static class EventMutants
{
    private const string ByLine = "a line each, byte for byte";
    private const string Every = "every acknowledged event";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Spoiling(
            "group-as-a-list",
            "dl-4.1",
            "It writes a group as a list on one line.",
            ByLine,
            () => new() { Places = (places, _) => places.WithEvents(mount => new SpoiltMount(mount)
            {
                Appending = (inner, file, bytes) => inner.Append(
                    file, file == Names.Events ? Json.Change(bytes, AsList) : bytes),
            }) }),
        LedgerMutant.Stepping(
            "takes-any-value",
            "dl-4.1",
            "It takes whatever is handed over.",
            "the append is refused",
            steps => steps with { JudgeEvent = (_, _) => null }),
        LedgerMutant.Spoiling(
            "cuts-before-it-appends",
            "dl-4.2",
            "It cuts the file to the length that it has, before it appends.",
            "is appended to, flushed and read, and nothing else",
            () => new() { Append = writing =>
            {
                writing.Places.Events.Cut(
                    Names.Events, writing.Places.Events.StateOf(Names.Events)!.Value.Length);
                return writing.Go(writing.What);
            } }),
        Loading("reads-the-last-thousand", "dl-4.3", "It replays the last thousand events.", events =>
            events.TakeLast(1000)),
        Loading("stops-at-a-long-line", "dl-4.3", "It stops where a line is long.", events =>
            events.TakeWhile(one => one.Json.Length < 100_000)),
        Loading("forgets-the-first", "dl-4.3", "It begins with the second event.", events =>
            events.Skip(1)),
        Loading("sorts-by-time", "dl-4.4", "It replays events by their logical times.", events =>
            events.OrderBy(one => After(one, "\"logicalTime\":"), StringComparer.Ordinal)),
        Loading("sorts-by-id", "dl-4.4", "It replays events by their ids.", events =>
            events.OrderBy(one => After(one, "\"id\":"), StringComparer.Ordinal)),
        Appending("drops-refusals", "It writes no refusals.", events =>
            events.Where(one => !one.ToString().Contains("_REFUSED", StringComparison.Ordinal)
                && !one.ToString().Contains("_SKIPPED", StringComparison.Ordinal))),
        Appending("drops-doubles", "It writes once what is said twice.", events =>
            events.Distinct()),
        Appending("doubles-the-first", "It writes the first event of a group twice.", events =>
            events.Take(1).Concat(events)),
        LedgerMutant.Spoiling(
            "refuses-and-writes",
            "dl-4.5",
            "It refuses what nobody waits for, and writes it all the same.",
            Every,
            () => new() { Append = async writing =>
            {
                var outcome = await writing.Go(writing.What);
                if (!Writing<object>.IsGranted(outcome))
                {
                    foreach (var one in writing.What)
                    {
                        writing.Places.Events.Append(
                            Names.Events, new([.. one.Json.Span, (byte)'\n']));
                    }
                }

                return outcome;
            } }),
        LedgerMutant.Stepping(
            "forgives-a-comma",
            "dl-4.1",
            "It takes an object with a comma behind its last member.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) => steps.JudgeEvent(
                union, line.Span.EndsWith(",}"u8) ? new([.. line.Span[..^2], (byte)'}']) : line) }),
        LedgerMutant.Spoiling(
            "drops-the-rest-of-a-large-group",
            "dl-4.5",
            "It appends the first 1,000 events of a group.",
            "a line each, byte for byte",
            () => new() { Append = writing => writing.Go([.. writing.What.Take(1_000)]) }),
    ];

    private static LedgerMutant Loading(
        string name,
        string breaks,
        string sentence,
        Func<IEnumerable<AuditEvent>, IEnumerable<AuditEvent>> change) => LedgerMutant.Stepping(
            name,
            breaks,
            sentence,
            Every,
            steps => steps with { Load = file => change(steps.Load(file)) });

    private static LedgerMutant Appending(
        string name,
        string sentence,
        Func<IEnumerable<AuditEvent>, IEnumerable<AuditEvent>> change) => LedgerMutant.Spoiling(
            name,
            "dl-4.5",
            sentence,
            ByLine,
            () => new()
            {
                Append = writing => change(writing.What).ToList() is { Count: > 0 } left
                ? writing.Go(left)
                : ValueTask.FromResult(LedgerOutcome.Acknowledged)
            });

    private static string AsList(string lines) => lines.Count(sign => sign == '\n') == 1
        ? lines
        : $"[{lines.TrimEnd('\n').Replace('\n', ',')}]\n";

    private static string After(AuditEvent one, string member)
    {
        var text = one.ToString();
        return text[(text.IndexOf(member, StringComparison.Ordinal) + member.Length)..];
    }
}
