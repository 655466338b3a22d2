using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>What a migration did.</summary>
/// <param name="Epoch">The epoch of the truth in force, before and after.</param>
/// <param name="Data">How many data there are.</param>
/// <param name="Migrated">How many of them were in an older schema version.</param>
/// <param name="SetAside">The name of the copy of the former file; empty if nothing was
/// done.</param>
public sealed record MigrationReport(Epoch Epoch, long Data, long Migrated, string SetAside);
