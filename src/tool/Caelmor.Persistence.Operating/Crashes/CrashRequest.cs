using System.Collections.Immutable;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.Persistence.Operating.Crashes;

/// <summary>Which proofs to try, and how.</summary>
/// <param name="Only">The sorts to try; all, if none is named.</param>
/// <param name="Killing">How long to go on killing.</param>
/// <param name="IsEverything">Whether every call is tried with every error.</param>
/// <param name="Seed">What random choices begin with.</param>
/// <param name="Place">Where files are written; null for where temporary files are.</param>
/// <param name="Mutant">What is wrong with the process that is killed; null for nothing.</param>
internal sealed record CrashRequest(
    ImmutableArray<ProofSort> Only,
    TimeSpan Killing,
    bool IsEverything,
    int Seed,
    string? Place,
    string? Mutant)
{
    /// <summary>The proofs that are asked for.</summary>
    public ImmutableArray<Proof> Proofs =>
        [.. TruthStore.CrashProofs.Proofs.All.Where(proof => Only.IsEmpty || Only.Contains(proof.Sort))];
}
