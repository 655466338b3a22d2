using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>A state but for its data.</summary>
internal readonly record struct StateHead(
    SystemName System, Epoch Epoch, CanonVersion Version, int Data);
