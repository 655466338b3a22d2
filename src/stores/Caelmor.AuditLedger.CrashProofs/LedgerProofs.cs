using System.Collections.Immutable;
using Caelmor.AuditLedger.CrashProofs.Damage;
using Caelmor.AuditLedger.CrashProofs.Kills;
using Caelmor.AuditLedger.CrashProofs.Proving;
using Caelmor.AuditLedger.CrashProofs.States;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.AuditLedger.CrashProofs;

/// <summary>All proofs of the embedded ledger.</summary>
public static class LedgerProofs
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static ImmutableArray<Proof<LedgerProofConditions>> All { get; } =
    [
        new EveryCrash(),
        new EveryRefusal(),
        new EveryAlteration(),
        new EveryCall(),
        new EveryMoment(),
    ];
}
