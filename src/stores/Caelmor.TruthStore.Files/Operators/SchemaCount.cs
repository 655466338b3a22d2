namespace Caelmor.TruthStore.Files.Operators;

/// <summary>How many objects of one type a file has in one schema version.</summary>
/// <param name="Type">The type.</param>
/// <param name="SchemaVersion">The schema version.</param>
/// <param name="Count">How many.</param>
public sealed record SchemaCount(string Type, int SchemaVersion, long Count);
