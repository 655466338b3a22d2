namespace Caelmor.Persistence.Truths;

/// <summary>
/// The number of a save. Each complete save has the next one; a rejected save uses none.
/// </summary>
/// <remarks>Canon 21.1-8.2: states of two epochs never make one truth. An epoch is no point in
/// time.</remarks>
/// <param name="Number">1 for the first save of a server, then 2, 3 and so on; 0 before the
/// first.</param>
public readonly record struct Epoch(long Number) : IComparable<Epoch>
{
    /// <summary>Before the first save: there is no truth yet.</summary>
    public static readonly Epoch None = new(0);

    /// <summary>The epoch of the save that follows this one.</summary>
    /// <exception cref="OverflowException">This is the last epoch that can be counted.</exception>
    public Epoch Next() => new(checked(Number + 1));

    /// <summary>Orders epochs by their number.</summary>
    public int CompareTo(Epoch other) => Number.CompareTo(other.Number);

    /// <summary>Whether <paramref name="left"/> was saved earlier.</summary>
    public static bool operator <(Epoch left, Epoch right) => left.Number < right.Number;

    /// <summary>Whether <paramref name="left"/> was saved later.</summary>
    public static bool operator >(Epoch left, Epoch right) => left.Number > right.Number;

    /// <summary>Whether <paramref name="left"/> was saved earlier or is the same.</summary>
    public static bool operator <=(Epoch left, Epoch right) => left.Number <= right.Number;

    /// <summary>Whether <paramref name="left"/> was saved later or is the same.</summary>
    public static bool operator >=(Epoch left, Epoch right) => left.Number >= right.Number;

    /// <summary>The number alone.</summary>
    public override string ToString() => Number.ToString();
}
