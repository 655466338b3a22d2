using System.Collections.Immutable;

namespace Caelmor.Persistence.Truths;

/// <summary>All data of one system at one epoch.</summary>
/// <remarks>
/// Canon 21.1-6.1. The data lie in the order of their keys, whatever order they were given in, so
/// that the same facts are the same state to the byte. A key that occurs twice is kept twice: it
/// has to be rejected, not made unwritable.
/// </remarks>
public sealed record SystemState
{
    /// <summary>Puts the data of a system together.</summary>
    /// <param name="system">The system whose state this is said to be.</param>
    /// <param name="epoch">The epoch that the state was produced for.</param>
    /// <param name="version">The version of the canon it was produced under.</param>
    /// <param name="data">The data, in any order.</param>
    public SystemState(
        SystemName system, Epoch epoch, CanonVersion version, IEnumerable<Datum> data)
    {
        System = system;
        Epoch = epoch;
        Version = version;
        Data = InKeyOrder([.. data]);
    }

    /// <summary>The system whose state this is said to be.</summary>
    public SystemName System { get; init; }

    /// <summary>The epoch that the state was produced for.</summary>
    public Epoch Epoch { get; init; }

    /// <summary>The version of the canon it was produced under.</summary>
    public CanonVersion Version { get; init; }

    /// <summary>The data, in the order of their keys.</summary>
    public ImmutableArray<Datum> Data { get; }

    /// <summary>Whether both say the same, datum by datum.</summary>
    public bool Equals(SystemState? other) =>
        other is not null
        && System == other.System
        && Epoch == other.Epoch
        && Version == other.Version
        && (Data == other.Data || Data.AsSpan().SequenceEqual(other.Data.AsSpan()));

    /// <summary>A hash of system, epoch and the number of data.</summary>
    public override int GetHashCode() => HashCode.Combine(System, Epoch, Version, Data.Length);

    /// <summary>Such as <c>quest at epoch 8: 2 data</c>.</summary>
    public override string ToString() => $"{System} at epoch {Epoch}: {Data.Length} data";

    private static ImmutableArray<Datum> InKeyOrder(ImmutableArray<Datum> data)
    {
        for (var i = 1; i < data.Length; i++)
        {
            if (data[i - 1].Key > data[i].Key)
            {
                // OrderBy is stable: of two data with one key, the first given stays first.
                return [.. data.OrderBy(datum => datum.Key)];
            }
        }

        return data;
    }
}
