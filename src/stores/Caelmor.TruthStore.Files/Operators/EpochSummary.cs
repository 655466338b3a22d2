using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>What a file says about itself. Only verifying it tells whether that is so.</summary>
/// <param name="Time">When it was written, by the clock of that machine. It orders nothing.</param>
/// <param name="Version">The version of the canon.</param>
/// <param name="Data">How many data it has.</param>
/// <param name="Schemas">Its objects by type and schema version.</param>
public sealed record EpochSummary(
    DateTimeOffset Time, CanonVersion Version, long Data, ImmutableArray<SchemaCount> Schemas);
