using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

/// <summary>An implementation that answers every save with whatever a test wants.</summary>
internal sealed class Answering(Func<SaveOutcome> answer)
    : IImplementation, IPersistenceOrchestrator
{
    public string Name => "somebody";

    public string Version => "1";

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) => this;

    public ValueTask<SaveOutcome> SaveAsync(Requester requester, CancellationToken cancellation) =>
        ValueTask.FromResult(answer());

    public ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
