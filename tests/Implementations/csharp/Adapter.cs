using Caelmor.Persistence;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

/// <summary>All that the certifier needs of an orchestrator that speaks the contract.</summary>
public sealed class Adapter : IImplementation
{
    public string Name => "csharp";

    public string Version => "1.0.0";

    // Yours goes here: a class that implements IPersistenceOrchestrator. Each server gets its own.
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new ReferenceOrchestrator(server, CanonSteps.Canonical);
}
