using System.Collections.Concurrent;
using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Specs.Trials;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>One trial of an adapter, in a process that it has to itself meanwhile.</summary>
#pragma warning disable CA1001 // A signal without a timer holds nothing that would have to be let go.
internal sealed class AdapterSession : ITrialSession, IImplementation
#pragma warning restore CA1001
{
    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(2);

    private readonly AdapterPool _pool;
    private readonly CancellationTokenSource _abandoned = new();
    private readonly ConcurrentQueue<int> _servers = [];
    private readonly Lazy<Task<AdapterProcess>> _process;
    private volatile bool _isSpoilt;

    public AdapterSession(string name, string version, AdapterPool pool)
    {
        (Name, Version, _pool) = (name, version, pool);
        _process = new(() => pool.TakeAsync(_abandoned.Token));
    }

    public IImplementation Implementation => this;

    public string Name { get; }

    public string Version { get; }

    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server)
    {
        var remote = new Lazy<Task<RemoteServer>>(() => OpenAsync(server));
        return new SupervisedOrchestrator(
            new RemoteOrchestrator(server, async _ => await remote.Value), ExplainAsync);
    }

    public async Task<Exception?> EndAsync(bool isAbandoned)
    {
        if (isAbandoned)
        {
            await _abandoned.CancelAsync();
        }

        // A trial of plans needs no process.
        if (!_process.IsValueCreated)
        {
            return null;
        }

        AdapterProcess process;
        try
        {
            process = await _process.Value;
        }
        catch (Exception)
        {
            // It never came to be, which whoever asked has been told.
            return null;
        }

        var isOver = isAbandoned || _isSpoilt;
        var fault = isOver ? null : await CloseAsync(process);
        if (isOver || fault is not null)
        {
            _pool.End(process);
        }
        else
        {
            _pool.PutBack(process);
        }

        return fault;
    }

    private async Task<RemoteServer> OpenAsync(IGameServer server)
    {
        var process = await _process.Value;
        var number = process.Desk.Open(server);
        _servers.Enqueue(number);
        return new(process.Connection, number);
    }

    private async Task<Exception> ExplainAsync(Exception cause)
    {
        _isSpoilt |= cause is not RpcErrorException;
        return _process.Value.IsCompletedSuccessfully
            ? AdapterFault.Of(cause, await _process.Value)
            : cause;
    }

    // What is still said about these servers is said before the answers.
    private async Task<Exception?> CloseAsync(AdapterProcess process)
    {
        try
        {
            await Task.WhenAll(_servers.Select(number => CloseAsync(process, number)))
                .WaitAsync(ClosingLimit);
            return null;
        }
        catch (TimeoutException)
        {
            return new MalformedAnswerException(
                $"{RequestMethods.Close} is answered within {ClosingLimit.TotalSeconds} s.",
                "no answer." + process.Words);
        }
        catch (Exception cause)
        {
            return AdapterFault.Of(cause, process);
        }
    }

    private static async Task CloseAsync(AdapterProcess process, int number)
    {
        var question = new RpcQuestion(
            RequestMethods.Close, new CloseParams(number), Result: null);
        await process.Connection.AskAsync(question, CancellationToken.None);
        process.Desk.Close(number);
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
