using System.Collections.Immutable;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: what was migrated, or would be.</summary>
internal sealed record MigrationAnswer(
    string Command,
    string Store,
    long Epoch,
    bool Done,
    long Data,
    long Migrated,
    ImmutableArray<TypeAnswer> Types,
    string? SetAside);
