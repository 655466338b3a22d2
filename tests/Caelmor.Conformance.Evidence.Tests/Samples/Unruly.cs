using Caelmor.Persistence;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Conformance.Evidence.Tests.Samples;

/// <summary>Saves in a way of its own, and restores as the reference does.</summary>
internal sealed class Unruly(Func<ValueTask<SaveOutcome>> save) : IImplementation
{
    public string Name => "unruly";

    public string Version => "1";

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new Orchestrator(save, new ReferenceOrchestrator(server, CanonSteps.Canonical));

    private sealed class Orchestrator(
        Func<ValueTask<SaveOutcome>> save, IPersistenceOrchestrator usual)
        : IPersistenceOrchestrator
    {
        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) => save();

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            usual.RestoreAsync(requester, cancellation);
    }
}
