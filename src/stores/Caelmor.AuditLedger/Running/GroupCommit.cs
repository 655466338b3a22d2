using System.Runtime.ExceptionServices;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>Has requests done one after another, and those that wait at the same time as one: the
/// first of them does the work for all.</summary>
/// <remarks>There is no thread and no timer: whoever does the work does it within its own call, and
/// hands over to the first of those who came meanwhile.</remarks>
/// <typeparam name="TRequest">What is asked for.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
/// <param name="joins">Whether a request can be done together with those before it.</param>
/// <param name="commit">Does some, and says what comes of all of them.</param>
internal sealed class GroupCommit<TRequest, TResult>(
    Func<IReadOnlyList<TRequest>, TRequest, bool> joins,
    Func<IReadOnlyList<TRequest>, TResult> commit)
{
    private readonly Lock _turn = new();
    private readonly Queue<Waiting> _waiting = new();
    private bool _isBusy;

    /// <summary>Has a request done.</summary>
    public async ValueTask<TResult> DoAsync(TRequest request)
    {
        var own = new Waiting(request);
        lock (_turn)
        {
            _waiting.Enqueue(own);
            if (_isBusy)
            {
                own.Call = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            _isBusy = true;
        }

        if (own.Call is null || await own.Call.Task.ConfigureAwait(false))
        {
            Lead();
        }

        return own.Outcome!();
    }

    // The leader's own request is the first of its group.
    private void Lead()
    {
        var group = Take();
        var outcome = OutcomeOf(group);
        group.ForEach(one => one.Outcome = outcome);
        Waiting? next;
        lock (_turn)
        {
            _isBusy = _waiting.TryPeek(out next);
        }

        next?.Call!.SetResult(true);
        foreach (var one in group)
        {
            // Who leads is called already, or never had to wait.
            one.Call?.TrySetResult(false);
        }
    }

    private Func<TResult> OutcomeOf(List<Waiting> group)
    {
        try
        {
            var result = commit([.. group.Select(one => one.Request)]);
            return () => result;
        }
        catch (Exception crash)
        {
            // Everybody in the group has to hear of it, and nobody to wait for ever.
            var thrown = ExceptionDispatchInfo.Capture(crash);
            return () =>
            {
                thrown.Throw();
                return default!;
            };
        }
    }

    private List<Waiting> Take()
    {
        lock (_turn)
        {
            List<Waiting> group = [_waiting.Dequeue()];
            List<TRequest> requests = [group[0].Request];
            while (_waiting.TryPeek(out var next) && joins(requests, next.Request))
            {
                group.Add(_waiting.Dequeue());
                requests.Add(next.Request);
            }

            return group;
        }
    }

    private sealed class Waiting(TRequest request)
    {
        public TRequest Request => request;

        public Func<TResult>? Outcome { get; set; }

        /// <summary>Whoever waits is called: to lead, or because it is done. Null for whoever need
        /// not wait.</summary>
        public TaskCompletionSource<bool>? Call { get; set; }
    }
}
