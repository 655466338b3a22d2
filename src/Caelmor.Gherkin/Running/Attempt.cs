namespace Caelmor.Gherkin.Running;

/// <summary>One scenario on one lane; either the lane ends it, or the watch.</summary>
internal sealed class Attempt(int index, ScenarioExecution execution)
{
    private long _started;
    private int _closed;

    public int Index => index;

    public ScenarioExecution Execution => execution;

    public void Begin(TimeProvider clock) => Volatile.Write(ref _started, clock.GetTimestamp());

    /// <summary>Claims the right to say what became of it.</summary>
    public bool TryClose() => Interlocked.Exchange(ref _closed, 1) == 0;

    public TimeSpan Elapsed(TimeProvider clock)
    {
        var started = Volatile.Read(ref _started);
        return started == 0 ? TimeSpan.Zero : clock.GetElapsedTime(started);
    }
}
