using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>
/// A truth but for its states: how many of them follow, or null if it has no list of them.
/// </summary>
internal readonly record struct TruthHead(
    Epoch Epoch, CanonVersion Version, Seal Seal, int? States);
