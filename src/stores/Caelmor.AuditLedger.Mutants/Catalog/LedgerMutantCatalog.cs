using System.Collections.Immutable;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>All mutants of audit ledgers.</summary>
public static class LedgerMutantCatalog
{
    /// <summary>All mutants, in the order of the rules.</summary>
    public static ImmutableArray<LedgerMutant> All { get; } =
    [
        .. PrincipleMutants.Mutants,
        .. FileMutants.Mutants,
        .. DatabaseMutants.Mutants,
        .. EventMutants.Mutants,
        .. EventContractMutants.Mutants,
        .. SnapshotMutants.Mutants,
        .. ReplayMutants.Mutants,
        .. FailureMutants.Mutants,
        .. ObserverMutants.Mutants,
        .. NonGoalMutants.Mutants,
        .. IntegrityMutants.Mutants,
    ];
}
