using System.Collections.Immutable;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Clocks;
using Caelmor.TruthStore.CrashProofs.Damage;
using Caelmor.TruthStore.CrashProofs.Hostile;
using Caelmor.TruthStore.CrashProofs.Kills;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.States;

namespace Caelmor.TruthStore.CrashProofs;

/// <summary>All proofs of the file store.</summary>
public static class Proofs
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static ImmutableArray<Proof<StoreProofConditions>> All { get; } =
    [
        new EveryCrash(),
        new EveryCrashAfterAFault(),
        new EveryCrashInRecovery(),
        new EveryRefusal(),
        new EveryFlip(),
        new EveryCut(),
        new EverySwap(),
        new EveryCall(),
        new EveryMoment(),
        new EveryClock(),
        new EveryHostileFile(),
        new EveryHostileFolder(),
    ];
}
