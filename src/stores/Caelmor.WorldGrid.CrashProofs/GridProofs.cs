using System.Collections.Immutable;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.WorldGrid.CrashProofs.Damage;
using Caelmor.WorldGrid.CrashProofs.Kills;
using Caelmor.WorldGrid.CrashProofs.Proving;
using Caelmor.WorldGrid.CrashProofs.States;

namespace Caelmor.WorldGrid.CrashProofs;

/// <summary>All proofs of the embedded grid.</summary>
public static class GridProofs
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static ImmutableArray<Proof<GridProofConditions>> All { get; } =
    [
        new EveryCrash(),
        new EveryRefusal(),
        new EveryByte(),
        new EveryCall(),
        new EveryMoment(),
    ];
}
