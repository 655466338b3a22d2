using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Mutants.Catalog;
using Caelmor.AuditLedger.Specs;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The rules of audit ledgers, with the embedded ledger, and the mutants of the
/// reference.</summary>
internal static class TheAuditLedgers
{
    public static Spec Spec { get; } = AuditLedgerSpec.Of(
        new AuditLedgerKind(() => new EmbeddedLedger())) with
    {
        MutantsOnDemand = new(() =>
        [
            .. LedgerMutantCatalog.All.Select(mutant => new MutantOnTrial(
                mutant.Name,
                mutant.Breaks,
                mutant.Sentence,
                mutant.CaughtBy,
                new AuditLedgerSubject(mutant.Start))
            {
                OrBy = mutant.OrBy,
                Variants = [.. DormantLedgers.Of(mutant)],
            }),
        ]),
    };
}
