namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>The timers of a process at the other end of a pipe, on the suite's clock.</summary>
/// <param name="wake">Wakes whoever waits for one, and waits until that is done.</param>
internal sealed class LedgerTimers(Action<int> wake)
{
    private readonly Dictionary<int, ITimer> _timers = [];
    private ExecutionContext? _work;

    /// <summary>The process is at work for whoever calls: the clock knows by this when it is
    /// gone.</summary>
    public void AtWork() => _work = ExecutionContext.Capture();

    /// <summary>Sets a timer, or stops it.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="timer">By which number the other end knows it.</param>
    /// <param name="after">After how many milliseconds it is due; null to stop it.</param>
    public void Set(TimeProvider clock, int timer, long? after)
    {
        if (_timers.Remove(timer, out var former))
        {
            former.Dispose();
        }

        if (after is { } milliseconds)
        {
            ExecutionContext.Run(
                _work!,
                _ => _timers[timer] = clock.CreateTimer(
                    _ => wake(timer),
                    state: null,
                    TimeSpan.FromMilliseconds(milliseconds),
                    Timeout.InfiniteTimeSpan),
                state: null);
        }
    }
}
