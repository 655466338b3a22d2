using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Terminal.Outputs;
using Caelmor.Persistence.Wire;
using Caelmor.Persistence.Wire.Serving;

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
        mutant is not null ? MutantNames.One(mutant).Implementation
        : source is not null ? source.Load()
        : new ReferenceImplementation();
}
