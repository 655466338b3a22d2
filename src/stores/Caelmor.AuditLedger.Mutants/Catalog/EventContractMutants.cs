using Caelmor.AuditLedger.Mutants.Spoiling;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that take events for something else than they are (dl-5).</summary>
internal static class EventContractMutants
{
    private const string ByLine = "a line each, byte for byte";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        LedgerMutant.Stepping(
            "passes-unknown",
            "dl-5.1",
            "It takes events of types that nobody knows.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) =>
                IsAbout(steps.JudgeEvent(union, line), "the type") }),
        LedgerMutant.Spoiling(
            "stores-the-good-beginning",
            "dl-5.1",
            "It writes the events of a group one by one, up to the one that it refuses.",
            "no byte of the files changes",
            () => new() { Append = OneByOne }),
        LedgerMutant.Stepping(
            "reads-2-as-1",
            "dl-5.1",
            "It takes a version that there is not for the one there is.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) =>
                IsAbout(steps.JudgeEvent(union, line), "version") }),
        LedgerMutant.Stepping(
            "passes-unknown-in-the-file",
            "dl-5.1",
            "It starts with events of types that nobody knows.",
            "the start is refused",
            steps => steps with { JudgeStoredEvent = (union, line) =>
                IsAbout(steps.JudgeEvent(union, line), "the type") }),
        Writing("interns-texts", "dl-5.2", "It writes a number for a text that it wrote before.",
            Interning),
        LedgerMutant.Spoiling(
            "same-as-before",
            "dl-5.3",
            "It writes of an event that is like the last one only that it is.",
            ByLine,
            SameAsBefore),
        Writing("adds-a-number", "dl-5.4", "It numbers the events.", () =>
        {
            var number = 0;
            return one => Json.With(one, $"\"number\":{++number}");
        }),
        Writing("adds-a-length", "dl-5.4", "It notes how long an event is.", () =>
            one => Json.With(one, $"\"length\":{one.Json.Length}")),
        LedgerMutant.Spoiling(
            "upgrades-in-place",
            "dl-5.5",
            "It writes old events anew, in the words of today, when it has started.",
            "held before is its beginning",
            () => new() { AfterStart = (places, _) => places.Events.Replace(
                Names.Events,
                Json.Change(
                    Json.All(places.Events, Names.Events),
                    text => text.Replace("\"by\":", "\"of\":", StringComparison.Ordinal))) }),
        LedgerMutant.Spoiling(
            "trims-what-a-snapshot-covers",
            "dl-5.6",
            "It deletes the events that the third snapshot was taken after.",
            ByLine,
            () => new() { Snapshot = async writing =>
            {
                var outcome = await writing.Go(writing.What);
                if (Json.All(writing.Places.Snapshots, Names.Snapshots).ToLines().Count() > 2)
                {
                    writing.Places.Events.Cut(Names.Events, 0);
                }

                return outcome;
            } }) with
        {
            OrBy = "after a refusal is granted",
        },
        LedgerMutant.Stepping(
            "folds-types",
            "dl-5.1",
            "It takes a type in small letters for the one in capitals.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) => steps.JudgeEvent(
                [.. union, .. union.Select(one => one with { Name = one.Name.ToLowerInvariant() })],
                line) }),
        LedgerMutant.Stepping(
            "takes-earlier-versions",
            "dl-5.1",
            "It takes every version before the one there is.",
            "the append is refused",
            steps => steps with { JudgeEvent = (union, line) => steps.JudgeEvent(
                [.. union, .. union.Select(one => one with { Version = one.Version - 1 })], line) }),
    ];

    private static async ValueTask<LedgerOutcome<Acknowledged>> OneByOne(
        Writing<IReadOnlyList<AuditEvent>> writing)
    {
        foreach (var one in writing.What)
        {
            var outcome = await writing.Go([one]);
            if (!Writing<object>.IsGranted(outcome))
            {
                return outcome;
            }
        }

        return LedgerOutcome.Acknowledged;
    }

    private static string? IsAbout(string? flaw, string what) =>
        flaw?.StartsWith(what, StringComparison.Ordinal) == true ? null : flaw;

    private static LedgerMutant Writing(
        string name, string breaks, string sentence, Func<Func<AuditEvent, AuditEvent>> change) =>
        LedgerMutant.Spoiling(
            name,
            breaks,
            sentence,
            breaks == "dl-5.2" ? "each line is its event" : ByLine,
            () =>
            {
                var spoil = change();
                return new() { Append = writing => writing.Go([.. writing.What.Select(spoil)]) };
            });

    private static Func<AuditEvent, AuditEvent> Interning()
    {
        var known = new List<string>();
        return one =>
        {
            var text = one.ToString();
            var at = text.IndexOf("\"about\":", StringComparison.Ordinal);
            var about = text[at..text.IndexOf(',', at)];
            var number = known.IndexOf(about);
            if (number < 0)
            {
                known.Add(about);
                return one;
            }

            return AuditEvent.Of(text.Replace(
                about, $"\"about\":\"#{number}\"", StringComparison.Ordinal));
        };
    }

    private static Spoils SameAsBefore()
    {
        AuditEvent last = default;
        return new()
        {
            Append = writing =>
        {
            AuditEvent[] written = [.. writing.What.Select(one =>
            {
                var isLike = Rest(one).Length > 0 && Rest(one) == Rest(last);
                last = one;
                return isLike ? AuditEvent.Of(Short(one.ToString())) : one;
            })];
            return writing.Go(written);
        }
        };
    }

    private static string Short(string text) =>
        $"{text[..text.IndexOf(",\"logicalTime\"", StringComparison.Ordinal)]},\"same\":true}}";

    private static string Rest(AuditEvent one) => one.Json.IsEmpty
        ? string.Empty
        : one.ToString()[one.ToString().IndexOf("\"type\"", StringComparison.Ordinal)..];
}
