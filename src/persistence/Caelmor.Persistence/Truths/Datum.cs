using System.Collections.Immutable;

namespace Caelmor.Persistence.Truths;

/// <summary>The smallest persisted fact.</summary>
/// <remarks>
/// Canon 21.1-5.1 to 5.8. A datum is a plain value: whether it may be persisted is judged by the
/// orchestrator, not by this type.
/// </remarks>
/// <param name="Key">Names the datum across all systems.</param>
/// <param name="Kind">Decides the owner.</param>
/// <param name="Value">The content.</param>
public sealed record Datum(DatumKey Key, DatumKind Kind, DatumValue Value)
{
    /// <summary>What the fact is by its nature; authoritative unless said otherwise.</summary>
    public DatumNature Nature { get; init; } = DatumNature.Authoritative;

    /// <summary>Whose hand is in it; the server's unless said otherwise.</summary>
    public Authorship Authorship { get; init; } = Authorship.Server;

    /// <summary>What it depends on, in a fixed order; nothing unless said otherwise.</summary>
    public ImmutableArray<Binding> Bindings { get; init; } = [];

    /// <summary>Whether both say the same, bindings compared one by one.</summary>
    public bool Equals(Datum? other) =>
        other is not null
        && Key == other.Key
        && Kind == other.Kind
        && Nature == other.Nature
        && Authorship == other.Authorship
        && Value.Equals(other.Value)
        && Bindings.AsSpan().SequenceEqual(other.Bindings.AsSpan());

    /// <summary>A hash of key, kind and value.</summary>
    public override int GetHashCode() => HashCode.Combine(Key, Kind, Value);

    /// <summary>The key and the value, such as <c>player/mara/purse = 40 gold</c>.</summary>
    public override string ToString() => $"{Key} = {Value}";
}
