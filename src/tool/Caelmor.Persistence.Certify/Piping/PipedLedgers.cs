using Caelmor.AuditLedger;
using Caelmor.AuditLedger.Mutants.Catalog;
using Caelmor.AuditLedger.Specs.Piping;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Smoke;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Piping;

/// <summary>Audit ledgers over the pipe.</summary>
internal static class PipedLedgers
{
    public static PipedSpec Instance { get; } = new(
        LedgerPipe.Dialect,
        (source, mutant, input, output) =>
            new LedgerServant(ServedBy(source, mutant), input, output).Run(),
        process => new LedgerSmoke(new SmokeLease(process)).Steps);

    // Each process of a trial knows nothing yet, and so each is made anew.
    private static Func<IAuditLedgerImplementation> ServedBy(
        ImplementationSource? source, string? mutant)
    {
        if (mutant is not null)
        {
            return DormantLedgers.Find(mutant)
                ?? LedgerMutantCatalog.All.Single(one => one.Name == mutant).Start;
        }

        if (source is null)
        {
            return TheAuditLedgers.Conforming;
        }

        var type = source.Make(typeof(IAuditLedgerImplementation)).GetType();
        return () => (IAuditLedgerImplementation)Activator.CreateInstance(type)!;
    }
}
