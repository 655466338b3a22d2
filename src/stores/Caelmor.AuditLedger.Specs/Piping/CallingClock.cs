using System.Globalization;
using Caelmor.AuditLedger.Specs.Evidence;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>The clock at the other end of the pipe: it wakes whoever waits for it.</summary>
internal sealed class CallingClock(CallingPorts ports) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(
        ports.Ask<string>(TalkWords.Now, new ProcessForm(ports.Process)),
        CultureInfo.InvariantCulture);

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(
        TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new CallingTimer(ports, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}

/// <summary>A timer on that clock. Whoever waits again and again is woken once.</summary>
internal sealed class CallingTimer(CallingPorts ports, Action wake) : ITimer
{
    private readonly int _number = ports.Await(wake);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        long? after = dueTime == Timeout.InfiniteTimeSpan ? null : (long)dueTime.TotalMilliseconds;
        ports.Do(TalkWords.SetTimer, new TimerForm(ports.Process, _number, after));
        return true;
    }

    public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
