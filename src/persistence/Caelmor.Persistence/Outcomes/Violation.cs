using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Outcomes;

/// <summary>One thing that is wrong with a request, a server or a truth.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="System">The system concerned, or <see cref="SystemName.None"/>.</param>
/// <param name="Datum">The datum concerned, or <see cref="DatumKey.None"/>.</param>
public readonly record struct Violation(RejectionReason Reason, SystemName System, DatumKey Datum)
    : IComparable<Violation>
{
    /// <summary>A violation that concerns the whole.</summary>
    /// <param name="reason">What is wrong.</param>
    public Violation(RejectionReason reason)
        : this(reason, SystemName.None, DatumKey.None)
    {
    }

    /// <summary>A violation that concerns one system.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="system">The system concerned.</param>
    public Violation(RejectionReason reason, SystemName system)
        : this(reason, system, DatumKey.None)
    {
    }

    /// <summary>The rule that is broken: the most particular one its reason stands for.</summary>
    public RuleId Rule => Reason.Rules()[0];

    /// <summary>The one canonical order: by reason, then system, then datum.</summary>
    public int CompareTo(Violation other)
    {
        var byReason = Reason.CompareTo(other.Reason);
        if (byReason != 0)
        {
            return byReason;
        }

        var byPlace = Participants.PlaceOf(System).CompareTo(Participants.PlaceOf(other.System));
        if (byPlace != 0)
        {
            return byPlace;
        }

        var byName = string.CompareOrdinal(System.Text, other.System.Text);
        return byName != 0 ? byName : Datum.CompareTo(other.Datum);
    }

    /// <summary>
    /// Whether <paramref name="left"/> is reported before <paramref name="right"/>.
    /// </summary>
    public static bool operator <(Violation left, Violation right) => left.CompareTo(right) < 0;

    /// <summary>
    /// Whether <paramref name="left"/> is reported after <paramref name="right"/>.
    /// </summary>
    public static bool operator >(Violation left, Violation right) => left.CompareTo(right) > 0;

    /// <summary>
    /// Whether <paramref name="left"/> is reported before <paramref name="right"/> or is the same.
    /// </summary>
    public static bool operator <=(Violation left, Violation right) => left.CompareTo(right) <= 0;

    /// <summary>
    /// Whether <paramref name="left"/> is reported after <paramref name="right"/> or is the same.
    /// </summary>
    public static bool operator >=(Violation left, Violation right) => left.CompareTo(right) >= 0;

    /// <summary>Such as <c>participant failed: quest (21.1-6.4)</c>.</summary>
    public override string ToString()
    {
        var where = (System.Text, Datum.Text) switch
        {
            ("", "") => "",
            (_, "") => $": {System}",
            _ => $": {System}, {Datum}",
        };
        return $"{Reason.Phrase()}{where} ({Rule})";
    }
}
