using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>A process of an adapter, which one trial has to itself.</summary>
#pragma warning disable CA1001 // A signal without a timer holds nothing that would have to be let go.
internal sealed class AdapterLease : IAdapterLease
#pragma warning restore CA1001
{
    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(2);

    private readonly AdapterPool _pool;
    private readonly CancellationTokenSource _abandoned = new();
    private readonly Lazy<Task<AdapterProcess>> _process;
    private volatile bool _isSpoilt;

    public AdapterLease(AdapterPool pool)
    {
        _pool = pool;
        _process = new(() => pool.TakeAsync(_abandoned.Token));
    }

    /// <summary>The process: one that is idle, or a new one.</summary>
    public Task<AdapterProcess> ProcessAsync() => _process.Value;

    public async Task<IRpcPeer> DeskAsync() => (await NamedAsync(ProcessAsync)).Desk;

    public Task<object?> AskAsync(RpcQuestion question, CancellationToken cancellation) =>
        NamedAsync(async () =>
            await (await _process.Value).Connection.AskAsync(question, cancellation));

    /// <summary>Names what went wrong for what it is.</summary>
    public async Task<Exception> ExplainAsync(Exception cause)
    {
        _isSpoilt |= cause is not RpcErrorException;
        return _process.Value.IsCompletedSuccessfully
            ? AdapterFault.Of(cause, await _process.Value)
            : cause;
    }

    public async Task<Exception?> EndAsync(bool isAbandoned, Func<Task> farewell)
    {
        if (isAbandoned)
        {
            await _abandoned.CancelAsync();
        }

        // There are trials that need no process.
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
        var fault = isOver ? null : await CloseAsync(process, farewell);
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

    // What is still said about the trial is said before the answers.
    private static async Task<Exception?> CloseAsync(AdapterProcess process, Func<Task> farewell)
    {
        try
        {
            await farewell().WaitAsync(ClosingLimit);
            return null;
        }
        catch (TimeoutException)
        {
            return new MalformedAnswerException(
                $"what closes a trial is answered within {ClosingLimit.TotalSeconds} s.",
                "no answer." + process.Words);
        }
        catch (Exception cause)
        {
            return AdapterFault.Of(cause, process);
        }
    }

    private async Task<T> NamedAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception cause)
        {
            throw await ExplainAsync(cause);
        }
    }
}
