namespace Caelmor.Conformance.Circumstances;

/// <summary>How many pairs of values of two dimensions came together in some trial.</summary>
/// <remarks>What lies low often needs two things at once, and seldom more.</remarks>
/// <param name="Covered">The pairs that came together.</param>
/// <param name="All">The pairs there are of the values that were drawn at all.</param>
public sealed record PairsOfValues(int Covered, int All)
{
    /// <summary>Nothing was drawn.</summary>
    public static PairsOfValues None { get; } = new(0, 0);

    /// <summary>Counts them.</summary>
    public static PairsOfValues In(IEnumerable<Variation> variations)
    {
        var count = new CircumstanceCount();
        foreach (var one in variations)
        {
            count.Add(one);
        }

        return count.Pairs;
    }
}
