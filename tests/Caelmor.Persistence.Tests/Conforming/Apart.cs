using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Carries out each request on a thread of its own, from the first step to the answer.
/// </summary>
internal sealed class Apart(IGameServer server) : Stepwise(server, new OneOrNone())
{
    public override ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        new(OwnThread.RunAsync(() => base.SaveAsync(requester, cancellation).AsTask()));

    public override ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        new(OwnThread.RunAsync(() => base.RestoreAsync(requester, cancellation).AsTask()));
}
