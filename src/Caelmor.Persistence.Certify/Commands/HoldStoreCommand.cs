using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Terminal.Outputs;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Has a store open in a process of its own, for the suite to kill.</summary>
internal sealed class HoldStoreCommand(ImplementationSource? source, string? mutant, string place)
{
    public async Task<ExitCode> RunAsync()
    {
        var streams = StandardStreams.OfThisProcess;
        using var input = new StreamReader(streams.Input);
        await new StoreServant(Implementation(), input, streams.Output).RunAsync(place);
        return ExitCode.Success;
    }

    private ITruthStoreImplementation Implementation() =>
        mutant is not null ? MutantNames.One(mutant, Spec.TruthStore).Store!
        : source is not null ? source.LoadStore()
        : new EmbeddedStore();
}
