using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Checking;

namespace Caelmor.Gherkin.Running;

/// <summary>One run: hands scenarios to lanes, watches their time, gathers the results.</summary>
internal sealed class RunSession
{
    private readonly BindingSet _bindings;
    private readonly RunOptions _options;
    private readonly Attempt[] _attempts;
    private readonly ScenarioResult?[] _results;
    private readonly ProgressReport _progress;
    private readonly TaskCompletionSource _ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CancellationToken _cancellation;
    private int _taken;
    private int _openLanes;

    public RunSession(BindingSet bindings, RunOptions options, IReadOnlyList<ScenarioRun> runs)
    {
        _bindings = bindings;
        _options = options;
        _results = new ScenarioResult?[runs.Count];
        _progress = new ProgressReport(options.Progress, runs.Count, Strays);
        _attempts = runs.Select((run, index) =>
            new Attempt(index, new ScenarioExecution(bindings, run, options.Clock))).ToArray();
    }

    public TimeProvider Clock => _options.Clock;

    /// <summary>What is thrown during the run and belongs to no scenario.</summary>
    public StrayList Strays { get; } = new();

    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        var started = Clock.GetTimestamp();
        using (StrayExceptions.Listen(this))
        {
            if (_attempts.Length > 0)
            {
                await RunLanesAsync();
            }

            if (_attempts.Length > 1)
            {
                StrayExceptions.BringToLight();
            }
        }

        if (_results.Any(result => result is null))
        {
            throw new OperationCanceledException(cancellation);
        }

        return Result(Clock.GetElapsedTime(started));
    }

    /// <summary>The next scenario for a lane; null when there is none left.</summary>
    public Attempt? Take()
    {
        if (_cancellation.IsCancellationRequested)
        {
            return null;
        }

        var index = Interlocked.Increment(ref _taken) - 1;
        if (index >= _attempts.Length)
        {
            return null;
        }

        _progress.Started(_attempts[index].Execution.Scenario);
        return _attempts[index];
    }

    public void Complete(Attempt attempt, ScenarioResult result)
    {
        _results[attempt.Index] = result;
        _progress.Finished(result);
    }

    public void LaneEnded()
    {
        if (Interlocked.Decrement(ref _openLanes) == 0)
        {
            _ended.SetResult();
        }
    }

    private Task RunLanesAsync()
    {
        _openLanes = Math.Min(_options.Jobs, _attempts.Length);
        var lanes = Enumerable.Range(0, _openLanes).Select(_ => Lane.Start(this)).ToArray();
        return new Watch(this, lanes, _options.TimeLimit).UntilAsync(_ended.Task);
    }

    private RunResult Result(TimeSpan duration) => new()
    {
        // A crash may come to light when its scenario has already ended.
        Results = _attempts.Select((attempt, i) => attempt.Execution.Revise(_results[i]!)).ToList(),
        Problems = _attempts.Length > 0
            ? _bindings.Problems
            : [.. _bindings.Problems, Strictness.NothingToRun],
        StrayExceptions = Strays.ToList(),
        Duration = duration,
    };
}
