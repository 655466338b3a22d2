namespace Caelmor.Gherkin.Running;

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    private readonly TimeSpan _timeLimit = TimeSpan.FromSeconds(10);
    private readonly int _jobs = Environment.ProcessorCount;

    /// <summary>
    /// How long a scenario may take. <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan TimeLimit
    {
        get => _timeLimit;
        init => _timeLimit = value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Expected a positive time, or Timeout.InfiniteTimeSpan.");
    }

    /// <summary>How many scenarios run side by side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Jobs
    {
        get => _jobs;
        init => _jobs = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Expected at least one job.");
    }

    /// <summary>Hears how the run gets on.</summary>
    public IRunProgress? Progress { get; init; }

    /// <summary>Measures durations and the time limit.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
