using Caelmor.CommandLine;
using Caelmor.CommandLine.Outputs;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants;
using Caelmor.TruthStore.Specs.Processes;

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
        mutant is not null ? StoreMutantCatalog.Find(mutant) ?? throw StopException.Misuse(
            $"there is no mutant '{mutant}' of stores.")
        : source is not null
            ? (ITruthStoreImplementation)source.Make(typeof(ITruthStoreImplementation))
        : new EmbeddedStore();
}
