namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// A thread for one piece of work, with a queue for what is to go on there. Nothing of whoever
/// began the work flows to it.
/// </summary>
internal sealed class OwnThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback GoOn, object? State)> _waiting = [];
    private bool _isClosed;

    /// <summary>Has work done on a new thread.</summary>
    /// <returns>
    /// What comes of it. Whoever waits for it goes on on that thread, which has nothing else to do
    /// any more.
    /// </returns>
    public static Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var answer = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            var done = new OwnThread().Run(work);
            answer.SetFromTask(done);
        })
        {
            IsBackground = true,
            Name = nameof(OwnThread),
        };
        thread.UnsafeStart();
        return answer.Task;
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_waiting)
        {
            if (!_isClosed)
            {
                _waiting.Enqueue((d, state));
                Monitor.Pulse(_waiting);
                return;
            }
        }

        // The work is done; whoever comes later, such as a port given up, has no thread here.
        ThreadPool.UnsafeQueueUserWorkItem(late => d(late), state, preferLocal: false);
    }

    private Task<T> Run<T>(Func<Task<T>> work)
    {
        SetSynchronizationContext(this);
        var done = work();
        _ = done.ContinueWith(
            _ => Close(),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        while (TryTake(out var next))
        {
            next.GoOn(next.State);
        }

        SetSynchronizationContext(null);
        return done;
    }

    private bool TryTake(out (SendOrPostCallback GoOn, object? State) next)
    {
        lock (_waiting)
        {
            while (!_waiting.TryDequeue(out next))
            {
                if (_isClosed)
                {
                    return false;
                }

                Monitor.Wait(_waiting);
            }

            return true;
        }
    }

    private void Close()
    {
        lock (_waiting)
        {
            _isClosed = true;
            Monitor.Pulse(_waiting);
        }
    }
}
