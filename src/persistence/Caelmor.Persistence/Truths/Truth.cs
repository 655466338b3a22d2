using System.Collections.Immutable;

namespace Caelmor.Persistence.Truths;

/// <summary>
/// The five system states of one epoch as one coherent, sealed unit: all that restore may use.
/// </summary>
/// <remarks>
/// Canon 21.1-6.1, 21.1-7.6. A truth is a value and can be wrong in every way: a state too few or
/// too many, another epoch, a broken seal. The orchestrator judges it. It is no snapshot (Canon
/// 21.1-4.7) and no log.
/// </remarks>
/// <param name="Epoch">The save that made it.</param>
/// <param name="Version">The version of the canon it was made under.</param>
/// <param name="States">The system states. Their order carries no meaning (Canon 21.1-7.5).</param>
/// <param name="Seal">The seal over all of the above.</param>
public sealed record Truth(
    Epoch Epoch, CanonVersion Version, ImmutableArray<SystemState> States, Seal Seal)
{
    /// <summary>Whether the seal is the one that belongs to the content.</summary>
    public bool IsIntact => Seal == Seal.Over(Epoch, Version, States);

    /// <summary>Makes a truth of system states and seals it.</summary>
    /// <param name="epoch">The epoch of the save.</param>
    /// <param name="version">The version of the canon.</param>
    /// <param name="states">The system states, in any order; it is kept.</param>
    public static Truth Sealed(
        Epoch epoch, CanonVersion version, ImmutableArray<SystemState> states) =>
        new(epoch, version, states, Seal.Over(epoch, version, states));

    /// <summary>Whether both say the same; the order of the states does not count.</summary>
    public bool Equals(Truth? other) =>
        other is not null
        && Epoch == other.Epoch
        && Version == other.Version
        && Seal == other.Seal
        && (States == other.States
            || Seal.Over(Epoch, Version, States) == Seal.Over(Epoch, Version, other.States));

    /// <summary>A hash of epoch and seal.</summary>
    public override int GetHashCode() => HashCode.Combine(Epoch, Seal);

    /// <summary>Such as <c>the truth of epoch 8, seal 3fa9c2d1</c>.</summary>
    public override string ToString() => $"the truth of epoch {Epoch}, seal {Seal}";
}
