namespace Caelmor.TruthStore.Files.Format;

/// <summary>How many objects of one type and one schema version a file has.</summary>
internal sealed record ManifestSchema(string Type, int SchemaVersion, long Count);
