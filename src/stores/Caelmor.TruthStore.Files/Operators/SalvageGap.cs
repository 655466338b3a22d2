namespace Caelmor.TruthStore.Files.Operators;

/// <summary>A stretch of a file in which nothing could be read.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
public sealed record SalvageGap(long Offset, long Length);
