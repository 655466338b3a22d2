using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.SampleImplementation;

/// <summary>All that the certifier needs of an orchestrator that speaks the contract.</summary>
public sealed class Adapter : IImplementation
{
    public string Name => "sample";

    public string Version => "2.1.0";

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new ReferenceOrchestrator(server, CanonSteps.Canonical);
}
