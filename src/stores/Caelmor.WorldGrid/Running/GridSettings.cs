namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>What an operator of the embedded grid can set besides <see
/// cref="GridOptions"/>.</summary>
/// <param name="CacheBytes">How many bytes of tiles stay in memory at most, from 1; null for as
/// many as <see cref="GridOptions.CachedChunks"/> take (pv-14.3).</param>
/// <param name="Strict">Whether a region is inactive of which any terrain is not as it was written
/// last, but from a backup or made anew.</param>
public sealed record GridSettings(long? CacheBytes = null, bool Strict = false);
