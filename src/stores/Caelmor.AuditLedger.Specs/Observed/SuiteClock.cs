namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>The suite's clock: time passes when a step says so, and wakes whoever waits for
/// it.</summary>
internal sealed class SuiteClock(DateTimeOffset start) : TimeProvider
{
    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(
        TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        _waiting.Add(timer);
        return timer;
    }

    /// <summary>So much time passes at once. Whoever waits again and again is woken once.</summary>
    public void Pass(TimeSpan time)
    {
        _now += time;
        foreach (var one in _waiting.Where(one => one.Due <= _now).ToList())
        {
            one.Wake();
        }
    }

    private sealed class Waiting(SuiteClock clock, Action wake) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void Wake()
        {
            Due = DateTimeOffset.MaxValue;
            wake();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan
                ? DateTimeOffset.MaxValue
                : clock.GetUtcNow() + dueTime;
            return true;
        }

        public void Dispose() => clock._waiting.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
