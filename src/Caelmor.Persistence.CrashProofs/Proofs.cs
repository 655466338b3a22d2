using System.Collections.Immutable;
using Caelmor.Persistence.CrashProofs.Calls;
using Caelmor.Persistence.CrashProofs.Clocks;
using Caelmor.Persistence.CrashProofs.Damage;
using Caelmor.Persistence.CrashProofs.Hostile;
using Caelmor.Persistence.CrashProofs.Moments;
using Caelmor.Persistence.CrashProofs.States;

namespace Caelmor.Persistence.CrashProofs;

/// <summary>All proofs of the file store.</summary>
public static class Proofs
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static ImmutableArray<Proof> All { get; } =
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
