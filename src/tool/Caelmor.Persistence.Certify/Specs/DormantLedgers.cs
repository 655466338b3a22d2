using Caelmor.AuditLedger.Mutants;
using Caelmor.AuditLedger.Mutants.Dormancy;
using Caelmor.AuditLedger.Specs;
using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of audit ledgers, lying low.</summary>
internal static class DormantLedgers
{
    // Those that can't lie low so, with the reason.
    private static readonly Dictionary<(string Mutant, string Condition), string> None = [];

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(LedgerMutant mutant) =>
        LedgerCondition.All.Select(condition =>
            None.TryGetValue((mutant.Name, condition.Words), out var why)
                ? new MutantVariant(condition.Words, Subject: null, why)
                : new MutantVariant(condition.Words, new AuditLedgerSubject(
                    () => new DormantLedger(mutant.Start(), condition))));
}
