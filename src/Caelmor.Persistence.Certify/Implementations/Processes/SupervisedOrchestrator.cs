using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Certify.Implementations.Processes;

/// <summary>An orchestrator whose failures are named for what they are.</summary>
internal sealed class SupervisedOrchestrator(
    IPersistenceOrchestrator remote, Func<Exception, Task<Exception>> name)
    : IPersistenceOrchestrator
{
    public async ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation)
    {
        try
        {
            return await remote.SaveAsync(requester, cancellation);
        }
        catch (Exception cause)
        {
            throw await name(cause);
        }
    }

    public async ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation)
    {
        try
        {
            return await remote.RestoreAsync(requester, cancellation);
        }
        catch (Exception cause)
        {
            throw await name(cause);
        }
    }
}
