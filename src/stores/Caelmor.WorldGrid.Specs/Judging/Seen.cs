using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Judging;

/// <summary>Something that was read, or why it was not.</summary>
/// <param name="Chunk">Which chunk; null for a region.</param>
/// <param name="Region">Which region; null for a chunk.</param>
/// <param name="Form">What came; null if it was refused.</param>
/// <param name="Refusal">Why it was refused; null if it was not.</param>
internal sealed record Seen(
    ChunkPosition? Chunk, RegionPosition? Region, ReadingForm? Form, Exception? Refusal)
{
    public string Subject => Chunk is { } chunk ? $"{chunk}" : $"the state of {Region}";
}

/// <summary>What has to be read.</summary>
/// <param name="Kind">As the protocol has it: whole, present, fresh, inactive, or refused.</param>
/// <param name="Tiles">The tiles of a chunk.</param>
/// <param name="State">The state of a region.</param>
/// <param name="Origin">Where it comes from; null where nothing is said of it.</param>
internal sealed record ToSee(
    string Kind,
    ImmutableArray<int>? Tiles = null,
    RegionState? State = null,
    Origin? Origin = null);
