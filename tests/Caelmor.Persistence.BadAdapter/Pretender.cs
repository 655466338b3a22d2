using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.BadAdapter;

/// <summary>The reference, until the moment comes.</summary>
internal sealed class Pretender(Manner manner, Scene scene) : IImplementation
{
    private readonly ReferenceImplementation _reference = new();

    public string Name => "pretender";

    public string Version => "1.0";

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new Orchestrator(server, _reference.CreateOrchestrator(server), manner, scene);

    private sealed class Orchestrator(
        IGameServer server, IPersistenceOrchestrator reference, Manner manner, Scene scene)
        : IPersistenceOrchestrator
    {
        public async ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation)
        {
            if (scene.IsAlways || requester.Kind == RequesterKind.Client)
            {
                await server.Simulation.HoldAsync(cancellation);
                manner.InMidSave(scene);
                server.Simulation.Release();
            }

            return await reference.SaveAsync(requester, cancellation);
        }

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            reference.RestoreAsync(requester, cancellation);
    }
}
