namespace Caelmor.Conformance.Running;

/// <summary>Runs one scenario after another on a thread of its own.</summary>
/// <remarks>Not on one of the pool's, because a scenario may never give it back.</remarks>
internal static class Lane
{
    // Nothing ambient of the host's may reach scenarios; it would differ from run to run.
    public static void Start(RunSession session) =>
        new Thread(() => Work(session)) { IsBackground = true, Name = "Scenarios" }.UnsafeStart();

    private static void Work(RunSession session)
    {
        // Each scenario begins with nothing ambient, not even what the one before has left.
        var blank = ExecutionContext.Capture()!;
        while (session.Take() is { } attempt)
        {
            ScenarioResult? result = null;
            using (attempt.Watch())
            {
                ExecutionContext.Run(blank, _ => result = attempt.Execution.Run(), null);
            }

            if (!attempt.TryComplete(result!))
            {
                // Left behind: another lane has taken over, and the result is known already.
                return;
            }
        }

        session.LaneEnded();
    }
}

/// <summary>One scenario on one lane; either the lane ends it, or its time limit.</summary>
internal sealed class Attempt(int index, ScenarioExecution execution, RunSession session)
{
    private int _closed;

    public int Index => index;

    public ScenarioExecution Execution => execution;

    /// <summary>Ends it with a result, if nobody has before.</summary>
    public bool TryComplete(ScenarioResult result)
    {
        if (Interlocked.Exchange(ref _closed, 1) == 1)
        {
            return false;
        }

        session.Complete(this, result);
        return true;
    }

    /// <summary>Leaves it behind when its time is up, and has another lane go on.</summary>
    public IDisposable? Watch()
    {
        var (clock, limit) = (session.Clock, session.TimeLimit);
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return null;
        }

        var (deadline, timer) = (execution.Deadline, (ITimer?)null);
        deadline.Start(clock);
        timer = clock.CreateTimer(
            _ => LeaveBehind(limit, deadline.Left(limit), timer!),
            state: null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(limit, Timeout.InfiniteTimeSpan);
        return timer;
    }

    private void LeaveBehind(TimeSpan limit, TimeSpan left, ITimer timer)
    {
        if (left > TimeSpan.Zero)
        {
            // More was asked for meanwhile; and a timer can come a little early.
            timer.Change(left, Timeout.InfiniteTimeSpan);
        }
        else if (TryComplete(execution.LeaveBehind(limit)))
        {
            Lane.Start(session);
        }
    }
}
