using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>A file, and what became of verifying it.</summary>
/// <param name="File">The file.</param>
/// <param name="Verifies">Whether it verifies; null if nobody asked.</param>
/// <param name="Problem">What is wrong; null if nothing is known to be.</param>
internal sealed record Inspected(EpochFile File, bool? Verifies, string? Problem);
