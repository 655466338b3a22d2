using System.Collections.Concurrent;
using System.Text.Json;

namespace Caelmor.JsonRpc;

/// <summary>One side of a conversation in JSON-RPC 2.0, a message a line; both sides ask.</summary>
/// <param name="input">What the other side says.</param>
/// <param name="output">What this side says.</param>
/// <param name="peer">Answers what the other side asks.</param>
/// <param name="limits">What the other side may do at most.</param>
/// <param name="forms">How params and results are written and read.</param>
public sealed class RpcConnection(
    Stream input, Stream output, IRpcPeer peer, RpcLimits limits, JsonSerializerOptions forms)
{
    private readonly RpcWriter _writer = new(output, forms);
    private readonly PendingQuestions _asked = new();
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _answering = [];
    private long _lastId;
    private int _messages;

    /// <summary>Reads until the other side falls silent; blocks the calling thread.</summary>
    /// <exception cref="ProtocolException">The other side broke the protocol.</exception>
    /// <exception cref="IOException">The pipe broke.</exception>
    public void Run()
    {
        var lines = new LineReader(input, limits.Line);
        try
        {
            while (lines.TryRead(out var line))
            {
                Take(line);
            }

            _asked.Fail(new EndOfStreamException("The other side has left."));
        }
        catch (Exception cause)
        {
            _asked.Fail(cause);
            throw;
        }
    }

    /// <summary>Asks the other side.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellation">Tells the other side that nobody waits any more; it still has to
    /// answer.</param>
    /// <returns>The result, of the type that the question gives.</returns>
    /// <exception cref="RpcErrorException">It answered with an error.</exception>
    /// <exception cref="ProtocolException">It broke the protocol since.</exception>
    /// <exception cref="IOException">It has left.</exception>
    public async Task<object?> AskAsync(RpcQuestion question, CancellationToken cancellation)
    {
        var (answer, signal) = Begin(question, cancellation);
        await using (signal)
        {
            return await answer;
        }
    }

    /// <summary>Asks the other side, and leaves it to the caller to wait.</summary>
    public RpcCall Begin(RpcQuestion question, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _asked.Add(id, question);
        _writer.Request(id, question.Method, question.Parameters);
        return new(answer, cancellation.Register(() => Cancel(id)));
    }

    /// <summary>Nobody will answer any more, though the pipe has no end yet: whoever waits is told
    /// so, and whoever asks later.</summary>
    public void GiveUp(Exception cause) => _asked.Fail(cause);

    /// <summary>Messages are counted from here on.</summary>
    public void CountAnew() => Volatile.Write(ref _messages, 0);

    private void Cancel(long id)
    {
        try
        {
            _writer.Request(null, RpcCancel.Method, new RpcCancel(id));
        }
        catch (IOException)
        {
            // The other side has left; whoever waits for it is told by the reader.
        }
    }

    private void Take(ReadOnlyMemory<byte> line)
    {
        if (Interlocked.Increment(ref _messages) > limits.Messages)
        {
            throw new ProtocolException(
                $"at most {limits.Messages:N0} messages in one scenario.", "a flood of more.");
        }

        var message = RpcMessage.Of(line, forms);
        switch (message)
        {
            case { Method: RpcCancel.Method, Id: null }:
                Cancelled(message.Params.Read<RpcCancel>($"the params of {RpcCancel.Method}").Id);
                break;
            case { Method: { } method, Id: { } id }:
                Answer(id, method, message.Params);
                break;
            case { Method: { } method }:
                throw new ProtocolException(
                    $"the only notification there is: {RpcCancel.Method}.", $"'{method}'.");
            default:
                _asked.Answer(message);
                break;
        }
    }

    private void Cancelled(long id)
    {
        if (_answering.TryGetValue(id, out var signal))
        {
            // Elsewhere, for whoever hears the signal may go on to wait for the next line.
            _ = signal.CancelAsync();
        }
    }

    private void Answer(long id, string method, RawJson parameters)
    {
        var signal = new CancellationTokenSource();
        if (!_answering.TryAdd(id, signal))
        {
            throw new ProtocolException(
                "each request has an id of its own.", $"'{method}' with the id {id} once more.");
        }

        ValueTask<object?> answer;
        try
        {
            answer = peer.AnswerAsync(method, parameters, signal.Token);
        }
        catch (Exception failure) when (failure is not ProtocolException)
        {
            answer = ValueTask.FromException<object?>(failure);
        }

        _ = RespondAsync(id, answer);
    }

    private async Task RespondAsync(long id, ValueTask<object?> answer)
    {
        try
        {
            _writer.Result(id, await answer);
        }
        catch (IOException)
        {
            // The other side has left; whoever reads notices.
        }
        catch (Exception failure)
        {
            _writer.TryError(id, failure);
        }
        finally
        {
            _answering.TryRemove(id, out _);
        }
    }
}
