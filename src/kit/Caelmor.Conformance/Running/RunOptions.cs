using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Running;

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>
    /// How long a scenario may take, from the last time that its <see cref="Deadline"/> was
    /// restarted. <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan TimeLimit
    {
        get;
        init => field = value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Expected a positive time, or Timeout.InfiniteTimeSpan.");
    } = TimeSpan.FromSeconds(10);

    /// <summary>How many scenarios run side by side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Jobs
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, "Expected at least one job.");
    } = Environment.ProcessorCount;

    /// <summary>After how many scenarios that did not end in time the run is cut short; null:
    /// never.</summary>
    /// <remarks>Those that are under way are ended, and no further ones begun.</remarks>
    public int? MostTimedOut { get; init; }

    /// <summary>Hears how the run gets on.</summary>
    public IRunProgress? Progress { get; init; }

    /// <summary>Measures durations and the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>Hears how a run gets on. Called by one thread at a time.</summary>
public interface IRunProgress
{
    /// <summary>A scenario begins.</summary>
    void Started(Scenario scenario);

    /// <summary>A scenario has ended or was left behind.</summary>
    /// <param name="result">A crash that shows later is in the run's result only.</param>
    /// <param name="done">How many have ended, this one included.</param>
    /// <param name="total">How many there are.</param>
    void Finished(ScenarioResult result, int done, int total);
}
