using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>An orchestrator whose failures are named for what they are.</summary>
internal sealed class SupervisedOrchestrator(
    IPersistenceOrchestrator remote, Func<Exception, Task<Exception>> name)
    : IPersistenceOrchestrator
{
    public ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        NamedAsync(remote.SaveAsync(requester, cancellation));

    public ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        NamedAsync(remote.RestoreAsync(requester, cancellation));

    private async ValueTask<T> NamedAsync<T>(ValueTask<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (Exception cause)
        {
            throw await name(cause);
        }
    }
}
