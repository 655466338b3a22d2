using Caelmor.TruthStore.CrashProofs.Simulation;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>A state that was judged.</summary>
/// <param name="Finding">What is wrong with it; null if nothing is.</param>
/// <param name="Recovery">The disk after each operation up to the first answer.</param>
internal sealed record Examined(ProofFinding? Finding, IReadOnlyList<Moment> Recovery);
