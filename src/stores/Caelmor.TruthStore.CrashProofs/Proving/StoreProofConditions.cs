using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;

namespace Caelmor.TruthStore.CrashProofs.Proving;

/// <summary>How proofs of the file store are run.</summary>
/// <param name="Folder">Where files are written; they are gone after the proof.</param>
/// <param name="CrashTarget">How the process is started that is killed.</param>
public sealed record StoreProofConditions(string Folder, VictimStart CrashTarget)
    : ProofConditions(Folder, CrashTarget)
{
    /// <summary>What is done while a process is killed or refused at every call.</summary>
    internal IReadOnlyList<Act> Acts { get; init; } = Act.All;

    /// <summary>What is proven; only in the tests of proofs anything but the file store.</summary>
    internal Subject Subject { get; init; } = Subject.FileStore;
}
