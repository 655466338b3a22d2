using Caelmor.Conformance.Running;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Trials;

/// <summary>An implementation each of whose requests has the whole time limit.</summary>
/// <remarks>The canon does not ask how fast. It passes on whatever it is asked and answered.</remarks>
internal sealed class TimedImplementation(IImplementation inner, Deadline deadline)
    : IImplementation
{
    public string Name => inner.Name;

    public string Version => inner.Version;

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        inner.CreateOrchestrator(server) is { } orchestrator
            ? new Timed(orchestrator, deadline)
            : null!;

    private sealed class Timed(IPersistenceOrchestrator inner, Deadline deadline)
        : IPersistenceOrchestrator
    {
        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation)
        {
            deadline.Restart();
            return inner.SaveAsync(requester, cancellation);
        }

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation)
        {
            deadline.Restart();
            return inner.RestoreAsync(requester, cancellation);
        }
    }
}
