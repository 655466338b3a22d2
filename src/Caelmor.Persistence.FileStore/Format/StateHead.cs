using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.FileStore.Format;

/// <summary>A state but for its data.</summary>
internal readonly record struct StateHead(
    SystemName System, Epoch Epoch, CanonVersion Version, int Data);
