using Caelmor.CommandLine;
using Caelmor.CommandLine.Outputs;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Mutants.Dormancy;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Protocol.Serving;
using Caelmor.TruthStore.Mutants;
using Caelmor.TruthStore.Mutants.Dormancy;
using Caelmor.TruthStore.Specs.Processes;

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
        MutantCatalog.Find(name)
        ?? DormantMutant.Find(name)
        ?? (IImplementation)new ReferenceImplementation();
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
