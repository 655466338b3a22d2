using Caelmor.Conformance.Judging;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>The suite's clock: time passes when a step says so, and wakes whoever waits for
/// it.</summary>
internal sealed class SuiteClock(DateTimeOffset start) : TimeProvider
{
    private readonly AsyncLocal<Func<bool>?> _lives = new();
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    /// <summary>From here on a process is at work. When it is gone, nobody is woken for
    /// it.</summary>
    /// <param name="lives">Whether it still is there.</param>
    public void AtWork(Func<bool> lives) => _lives.Value = lives;

    public override ITimer CreateTimer(
        TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var lives = _lives.Value;
        var timer = new Waiting(this, () =>
        {
            if (lives?.Invoke() != false)
            {
                callback(state);
            }
        });
        timer.Change(dueTime, period);
        lock (_lock)
        {
            _waiting.Add(timer);
        }

        return timer;
    }

    /// <summary>So much time passes at once. Whoever waits again and again is woken once.</summary>
    /// <exception cref="ImplementationCrashedException">Whoever was woken threw.</exception>
    public void Pass(TimeSpan time)
    {
        _now += time;
        foreach (var one in Due())
        {
            try
            {
                one.Wake();
            }
            catch (Exception crash) when (crash is not
                (MalformedAnswerException or ImplementationCrashedException))
            {
                throw new ImplementationCrashedException("wake whoever waits for a time", crash);
            }
        }
    }

    private List<Waiting> Due()
    {
        lock (_lock)
        {
            return _waiting.FindAll(one => one.Due <= _now);
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
                : clock._now + dueTime;
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
