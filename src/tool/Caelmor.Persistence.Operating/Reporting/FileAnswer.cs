using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: one file of a store.</summary>
internal sealed record FileAnswer(
    string Name,
    string Path,
    long Epoch,
    EpochRole Role,
    bool Quarantined,
    long Size,
    DateTimeOffset? Time,
    int? CanonVersion,
    long? Data,
    ImmutableArray<SchemaCount>? Schemas,
    bool? Verifies,
    string? Problem)
{
    public static FileAnswer Of(Inspected one) => new(
        one.File.Name,
        one.File.Path,
        one.File.Epoch.Number,
        one.File.Role,
        one.File.IsQuarantined,
        one.File.Size,
        one.File.Summary?.Time,
        one.File.Summary?.Version.Number,
        one.File.Summary?.Data,
        one.File.Summary?.Schemas,
        one.Verifies,
        one.Problem);
}
