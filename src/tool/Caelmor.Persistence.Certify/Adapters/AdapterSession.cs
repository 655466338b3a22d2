using System.Collections.Concurrent;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>One trial of an orchestrator, in a process that it has to itself meanwhile.</summary>
internal sealed class AdapterSession(string name, string version, AdapterLease lease)
    : ITrialSession, IImplementation
{
    private readonly ConcurrentQueue<int> _servers = [];

    public IImplementation Implementation => this;

    public string Name => name;

    public string Version => version;

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server)
    {
        var remote = new Lazy<Task<RemoteServer>>(() => OpenAsync(server));
        return new SupervisedOrchestrator(
            new RemoteOrchestrator(server, async _ => await remote.Value), lease.ExplainAsync);
    }

    public Task<Exception?> EndAsync(bool isAbandoned) =>
        lease.EndAsync(isAbandoned, () => Task.WhenAll(_servers.Select(CloseAsync)));

    private async Task<RemoteServer> OpenAsync(IGameServer server)
    {
        var process = await lease.ProcessAsync();
        var number = ((ServerRegistry)process.Desk).Open(server);
        _servers.Enqueue(number);
        return new(process.Connection, number);
    }

    private async Task CloseAsync(int number)
    {
        var process = await lease.ProcessAsync();
        var question = new RpcQuestion(
            RequestMethods.Close, new CloseParams(number), Result: null);
        await process.Connection.AskAsync(question, CancellationToken.None);
        ((ServerRegistry)process.Desk).Close(number);
    }
}

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
