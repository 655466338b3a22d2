using Caelmor.CommandLine;
using Caelmor.CommandLine.Outputs;
using Caelmor.Conformance.Specs;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Piping;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Mutants;
using Caelmor.TruthStore.Mutants.Dormancy;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Serves an implementation over standard input and output.</summary>
internal sealed class ServeCommand(Spec spec, ImplementationSource? source, string? mutant)
{
    public ExitCode Run()
    {
        var piped = PipedSpecs.Of(spec, "serve");
        var named = mutant is null ? null : KnownSpecs.Mutant(mutant, spec).Name;
        var streams = StandardStreams.OfThisProcess;
        try
        {
            piped.Serve(source, named, streams.Input, streams.OutputStream);
            return ExitCode.Success;
        }
        catch (ProtocolException breach)
        {
            throw StopException.Misuse(
                $"Found no certifier on standard input. {breach.Message} 'serve' is started by a "
                + "certifier: caelmor-certify --exec \"caelmor-certify serve …\".");
        }
    }
}

/// <summary>Has a store open in a process of its own, for the suite to kill.</summary>
internal sealed class HoldStoreCommand(
    ImplementationSource? source, string? mutant, bool isOnPostgres, string place)
{
    public async Task<ExitCode> RunAsync()
    {
        var streams = StandardStreams.OfThisProcess;
        using var input = new StreamReader(streams.Input);
        await new StoreServant(Implementation(), input, streams.Output).RunAsync(place);
        return ExitCode.Success;
    }

    private ITruthStoreImplementation Implementation() =>
        mutant is not null
            ? StoreMutantCatalog.Find(mutant) ?? DormantMutants.Find(mutant)
                ?? throw StopException.Misuse($"there is no mutant '{mutant}' of stores.")
        : source is not null
            ? (ITruthStoreImplementation)source.Make(typeof(ITruthStoreImplementation))
        : isOnPostgres ? new PostgresStores(
            Environment.GetEnvironmentVariable(StoreHolder.Connection)
            ?? throw StopException.Misuse($"found no connection in {StoreHolder.Connection}."))
        : new EmbeddedStore();
}
