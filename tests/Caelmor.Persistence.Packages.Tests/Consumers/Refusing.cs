using Caelmor.Persistence;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

/// <summary>An orchestrator that refuses whatever it is asked: wrong, and easy to write.</summary>
public sealed class Refusing : IImplementation, IPersistenceOrchestrator
{
    private static readonly ViolationList Always = new(new Violation(RejectionReason.StoreFailed));

    public string Name => "refusing";

    public string Version => "1.0.0";

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) => this;

    public ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        new(new SaveOutcome.Rejected(Always));

    public ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        new(new RestoreOutcome.Rejected(Always));
}
