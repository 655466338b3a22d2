using System.Collections.Immutable;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>What a file says about itself, in JSON at its end.</summary>
/// <param name="Format">The version of the file format.</param>
/// <param name="Epoch">The truth's epoch.</param>
/// <param name="CanonVersion">The truth's version of the canon.</param>
/// <param name="Time">When it was written, by the clock of the machine. It orders nothing.</param>
/// <param name="Seal">The truth's seal, for people; the first section has it exactly.</param>
/// <param name="Data">How many data there are.</param>
/// <param name="Schemas">Which objects there are, in which schema version, and how many.</param>
/// <param name="Sections">The sections, in the order of the file.</param>
internal sealed record Manifest(
    uint Format,
    long Epoch,
    int CanonVersion,
    DateTimeOffset Time,
    string Seal,
    long Data,
    ImmutableArray<ManifestSchema> Schemas,
    ImmutableArray<ManifestSection> Sections);
