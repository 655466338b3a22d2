using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.FileStore.Operators;

/// <summary>How the data of one system differ between two truths.</summary>
/// <param name="System">The system.</param>
/// <param name="Added">The keys that only the second has.</param>
/// <param name="Changed">The keys that both have, with another datum.</param>
/// <param name="Removed">The keys that only the first has.</param>
public sealed record SystemDifference(
    SystemName System,
    ImmutableArray<DatumKey> Added,
    ImmutableArray<DatumKey> Changed,
    ImmutableArray<DatumKey> Removed)
{
    /// <summary>Whether both have the same.</summary>
    public bool IsNone => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;
}
