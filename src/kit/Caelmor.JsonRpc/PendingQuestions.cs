namespace Caelmor.JsonRpc;

/// <summary>What was asked and not yet answered.</summary>
internal sealed class PendingQuestions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Pending> _pending = [];
    private Exception? _end;

    public Task<object?> Add(long id, RpcQuestion question)
    {
        var answer = new TaskCompletionSource<object?>(
            TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_end is not null)
            {
                answer.SetException(_end);
                return answer.Task;
            }

            _pending.Add(id, new(question, answer));
        }

        return answer.Task;
    }

    /// <exception cref="ProtocolException">Nobody asked, or it is no result.</exception>
    public void Answer(RpcMessage message)
    {
        Pending? pending;
        lock (_lock)
        {
            if (!_pending.Remove(message.Id!.Value, out pending))
            {
                throw new ProtocolException(
                    "an answer bears the id of a request that waits for one.",
                    $"an answer to no question, id {message.Id}.");
            }
        }

        try
        {
            pending.Answer.TrySetResult(Result(pending.Question, message));
        }
        catch (Exception failure)
        {
            pending.Answer.TrySetException(failure);
            if (failure is ProtocolException)
            {
                throw;
            }
        }
    }

    /// <summary>Nobody will answer any more.</summary>
    public void Fail(Exception cause)
    {
        lock (_lock)
        {
            _end ??= cause;
            foreach (var pending in _pending.Values)
            {
                pending.Answer.TrySetException(cause);
            }

            _pending.Clear();
        }
    }

    private static object? Result(RpcQuestion question, RpcMessage message)
    {
        if (message.Error.IsThere)
        {
            var error = message.Error.Read<RpcErrorForm>($"an answer to {question.Method}");
            throw new RpcErrorException(error.Code, error.Message) { Details = error.Data };
        }

        if (!message.Result.IsNull)
        {
            return question.Result is null
                ? throw new ProtocolException(
                    $"the result of {question.Method} is null.", $"{Excerpt.Of(message.Result.Bytes.Span)}")
                : message.Result.Read(question.Result, $"the result of {question.Method}");
        }

        return question.Result is null || question.MayBeNull ? null : throw new ProtocolException(
            $"the result of {question.Method} as its schema says.", "null.");
    }

    private sealed record Pending(RpcQuestion Question, TaskCompletionSource<object?> Answer);
}
