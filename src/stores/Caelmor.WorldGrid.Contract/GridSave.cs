using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Contract;

/// <summary>One save of the whole grid.</summary>
/// <remarks>Rules pv-11.3 and pv-15.3.</remarks>
/// <param name="Number">Each later than the one before; no number is given twice.</param>
/// <param name="Stamp">What the server wrote on it, such as the epoch of its truth.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Versions">The schema versions of the objects in it, by type and version.</param>
public sealed record GridSave(
    long Number, string Stamp, DateTimeOffset Time, ImmutableArray<SchemaVersion> Versions);

/// <summary>A sort of object, and a version in which it is written.</summary>
/// <param name="Type">The sort.</param>
/// <param name="Version">The version, from 1.</param>
public sealed record SchemaVersion(string Type, int Version);
