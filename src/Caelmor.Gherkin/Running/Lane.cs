namespace Caelmor.Gherkin.Running;

/// <summary>Runs one scenario after another on a thread of its own.</summary>
/// <remarks>Not on one of the pool's, because a scenario may never give it back.</remarks>
internal sealed class Lane
{
    private readonly RunSession _session;
    private volatile Attempt? _current;

    private Lane(RunSession session) => _session = session;

    /// <summary>What runs on it now, if anything does.</summary>
    public Attempt? Current => _current;

    public static Lane Start(RunSession session)
    {
        var lane = new Lane(session);
        LaneThread.Run(lane.Work);
        return lane;
    }

    private void Work()
    {
        // Each scenario begins with nothing ambient, not even what the one before has left.
        var blank = ExecutionContext.Capture()!;
        while (_session.Take() is { } attempt)
        {
            attempt.Begin(_session.Clock);
            _current = attempt;
            ScenarioResult? result = null;
            ExecutionContext.Run(blank, _ => result = attempt.Execution.Run(), null);
            if (!attempt.TryClose())
            {
                // Left behind: another lane has taken over, and the result is known already.
                return;
            }

            _current = null;
            _session.Complete(attempt, result!);
        }

        _session.LaneEnded();
    }
}
