using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.AuditLedger.CrashProofs.Proving;

/// <summary>How proofs of the embedded ledger are run.</summary>
/// <param name="Folder">Where files are written; they are gone after the proof.</param>
/// <param name="CrashTarget">How the process is started that is killed.</param>
public sealed record LedgerProofConditions(string Folder, VictimStart CrashTarget)
    : ProofConditions(Folder, CrashTarget)
{
    /// <summary>What is proven; only in the tests of proofs anything but the embedded ledger on the
    /// disk itself.</summary>
    internal Subject Subject { get; init; } = disk => Scribe.On(disk);
}
