using Caelmor.CommandLine;
using Caelmor.CommandLine.Outputs;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Protocol.Serving;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Serves an implementation over standard input and output.</summary>
internal sealed class ServeCommand(ImplementationSource? source, string? mutant)
{
    public ExitCode Run()
    {
        var streams = StandardStreams.OfThisProcess;
        try
        {
            new ServedImplementation(Implementation(), streams.Input, streams.OutputStream).Run();
            return ExitCode.Success;
        }
        catch (ProtocolException breach)
        {
            throw StopException.Misuse(
                $"Found no certifier on standard input. {breach.Message} 'serve' is started by a "
                + "certifier: caelmor-certify --exec \"caelmor-certify serve …\".");
        }
    }

    private IImplementation Implementation() =>
        mutant is not null ? Mutated(KnownSpecs.Mutant(mutant, TheCanon.Spec).Name)
        : source is not null ? (IImplementation)source.Make(typeof(IImplementation))
        : new ReferenceImplementation();

    // A judge of plans that is wrong on purpose has the reference for an implementation.
    private static IImplementation Mutated(string name) =>
        MutantCatalog.Find(name) ?? (IImplementation)new ReferenceImplementation();
}
