using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Contract;

/// <summary>The dynamic state of one region: what no seed can make again.</summary>
/// <remarks>Rules pv-1.4, pv-1.5, pv-4.2 and pv-4.3.</remarks>
/// <param name="At">Which region.</param>
/// <param name="LastProcessedTick">The last tick that the region has processed.</param>
/// <param name="Queue">What it still has to process, in the order in which it came. Two entries can be
/// alike in all, and are two.</param>
/// <param name="Objects">What stands and lives there, in the order given.</param>
public sealed record RegionState(
    RegionPosition At,
    long LastProcessedTick,
    ImmutableArray<QueuedDelta> Queue,
    ImmutableArray<RegionObject> Objects);

/// <summary>Something that a region still has to process.</summary>
/// <param name="Tick">When it came.</param>
/// <param name="What">What it is, in the game's own words.</param>
public sealed record QueuedDelta(long Tick, string What);

/// <summary>A character, a structure, or another thing of a region that was made by nobody's
/// seed.</summary>
/// <remarks>Rules pv-2.1 and pv-2.2.</remarks>
/// <param name="Id">By which it is known in its region.</param>
/// <param name="Type">Of which sort it is.</param>
/// <param name="SchemaVersion">In which version of that sort it is written, from 1.</param>
/// <param name="Content">What is written, in the game's own words.</param>
public sealed record RegionObject(string Id, string Type, int SchemaVersion, string Content);
