using System.Collections.Immutable;

namespace Caelmor.Conformance.Circumstances;

/// <summary>Counts what was drawn.</summary>
public sealed class CircumstanceCount
{
    private readonly HashSet<(string, string, string, string)> _pairs = [];
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _values =
        new(StringComparer.Ordinal);

    /// <summary>How many variations.</summary>
    public int Variations { get; private set; }

    /// <summary>How often each value of each dimension was drawn, by dimension.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> Values =>
        _values.ToImmutableSortedDictionary(
            one => one.Key,
            one => one.Value.ToImmutableSortedDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>How many pairs of values of two dimensions came together, of those that
    /// can.</summary>
    public PairsOfValues Pairs
    {
        get
        {
            var counts = _values.Values.Select(known => known.Count).ToList();
            var (sum, squares) = (counts.Sum(), counts.Sum(count => count * count));
            return new(_pairs.Count, ((sum * sum) - squares) / 2);
        }
    }

    /// <summary>Counts one more.</summary>
    public void Add(Variation variation)
    {
        Variations++;
        foreach (var (dimension, value, _) in variation.Circumstances)
        {
            var known = _values.TryGetValue(dimension, out var values)
                ? values
                : _values[dimension] = new(StringComparer.Ordinal);
            known[value] = known.GetValueOrDefault(value) + 1;
            foreach (var other in variation.Circumstances)
            {
                if (string.CompareOrdinal(dimension, other.Dimension) < 0)
                {
                    _pairs.Add((dimension, value, other.Dimension, other.Value));
                }
            }
        }
    }
}
