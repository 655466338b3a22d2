using System.Collections.Immutable;
using System.Globalization;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>Counts the events of each type, in the whole history and in equal parts of it.</summary>
/// <remarks>A ledger that is looked at may be anybody's: however many types there are in it, and
/// however long their names, the memory for them is bounded.</remarks>
/// <param name="events">How many events there will be.</param>
internal sealed class TypeCounts(long events)
{
    /// <summary>As many types are told apart; those that come later are one.</summary>
    public const int Most = 60;

    /// <summary>What those are called.</summary>
    public const string Others = "other types";

    /// <summary>Into as many parts a history is cut at most.</summary>
    public const int Parts = 120;

    private const int LongestName = 80;

    private readonly Dictionary<string, long[]> _counts = new(StringComparer.Ordinal);

    private int Count { get; } = (int)Math.Clamp(events, 1, Parts);

    /// <summary>Counts an event.</summary>
    /// <param name="number">Which one it is, from 1.</param>
    /// <param name="kind">Its type.</param>
    /// <returns>What its type is called.</returns>
    public string Add(long number, EventType kind)
    {
        var label = Label(kind);
        if (!_counts.TryGetValue(label, out var parts))
        {
            label = _counts.Count < Most ? label : Others;
            parts = _counts.TryGetValue(label, out var known)
                ? known : _counts[label] = new long[Count];
        }

        parts[(number - 1) * Count / events]++;
        return label;
    }

    /// <summary>How many there are of each type, the most frequent first.</summary>
    public ImmutableArray<TypeCount> Types() =>
    [
        .. _counts.Select(one => new TypeCount(one.Key, one.Value.Sum()))
            .OrderByDescending(one => one.Events).ThenBy(one => one.Label, StringComparer.Ordinal),
    ];

    /// <summary>How many each part has of each of these.</summary>
    public ImmutableArray<ImmutableArray<long>> InParts(ImmutableArray<TypeCount> types) =>
    [
        .. Enumerable.Range(0, events == 0 ? 0 : Count).Select(part =>
            types.Select(one => _counts[one.Label][part]).ToImmutableArray()),
    ];

    private static string Label(EventType kind)
    {
        var name = Printable.OneLine(kind.Name);
        return (name.Length <= LongestName ? name : $"{name[..LongestName]}…")
            + string.Create(CultureInfo.InvariantCulture, $"/{kind.Version}");
    }
}
