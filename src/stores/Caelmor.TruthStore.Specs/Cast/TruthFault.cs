namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>Why a truth can't be committed.</summary>
/// <param name="Epoch">It is of this epoch; null for a truth that is not there.</param>
public readonly record struct TruthFault(long? Epoch);
