namespace Caelmor.Persistence.Truths;

/// <summary>What names a datum, across all five systems.</summary>
/// <remarks>
/// Canon 21.1-5.1: one key has one owner. Keys are compared and ordered by their UTF-16 code units,
/// whatever the culture.
/// </remarks>
/// <param name="Text">Such as <c>item/ember-sword/owner</c>. Empty means that no datum is
/// meant.</param>
public readonly record struct DatumKey(string Text) : IComparable<DatumKey>
{
    /// <summary>No datum in particular.</summary>
    public static readonly DatumKey None = new("");

    /// <summary>Orders keys by their UTF-16 code units.</summary>
    public int CompareTo(DatumKey other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(DatumKey left, DatumKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(DatumKey left, DatumKey right) => left.CompareTo(right) > 0;

    /// <summary>
    /// Whether <paramref name="left"/> comes before <paramref name="right"/> or is the same.
    /// </summary>
    public static bool operator <=(DatumKey left, DatumKey right) => left.CompareTo(right) <= 0;

    /// <summary>
    /// Whether <paramref name="left"/> comes after <paramref name="right"/> or is the same.
    /// </summary>
    public static bool operator >=(DatumKey left, DatumKey right) => left.CompareTo(right) >= 0;

    /// <summary>The key, as given.</summary>
    public override string ToString() => Text;
}
