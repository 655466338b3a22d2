using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Smoke;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Mutants.Dormancy;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Serving;

namespace Caelmor.Persistence.Certify.Piping;

/// <summary>Orchestrators over the pipe.</summary>
internal static class PipedCanon
{
    public static PipedSpec Instance { get; } = new(
        CanonDialect.Instance,
        (source, mutant, input, output) =>
            new ServedImplementation(ServedBy(source, mutant), input, output).Run(),
        process => new CanonSmoke(process).Steps);

    // A judge of plans that is wrong on purpose has the reference for an implementation.
    private static IImplementation ServedBy(ImplementationSource? source, string? mutant) =>
        mutant is not null
            ? MutantCatalog.Find(mutant)
                ?? DormantMutant.Find(mutant)
                ?? (IImplementation)new ReferenceImplementation()
        : source is not null ? (IImplementation)source.Make(typeof(IImplementation))
        : new ReferenceImplementation();
}
