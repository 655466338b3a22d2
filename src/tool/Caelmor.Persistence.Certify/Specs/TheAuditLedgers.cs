using Caelmor.AuditLedger;
using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Mutants.Catalog;
using Caelmor.AuditLedger.Specs;
using Caelmor.AuditLedger.Specs.Piping;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Adapters;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The rules of audit ledgers, with the embedded ledger, and the mutants of the
/// reference.</summary>
internal static class TheAuditLedgers
{
    /// <summary>The one that is known to conform, as a process that knows nothing yet.</summary>
    public static IAuditLedgerImplementation Conforming() => new EmbeddedLedger();

    public static Spec Spec { get; } = AuditLedgerSpec.Of(
        new AuditLedgerKind(
            Conforming,
            async (command, places, limit) => await PooledSubject.StartAsync(
                command, LedgerPipe.Dialect, places, limit, LedgerPipe.SubjectAsync))) with
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
        Starters = EmbeddedStarters.Of(
            AuditLedgerSpec.Id, "Caelmor.AuditLedger.Contract", "Caelmor.AuditLedger.Reference"),
    };
}
