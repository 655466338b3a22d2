using System.Collections.Concurrent;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Running;

/// <summary>One run: hands scenarios to lanes, watches their time, gathers the results.</summary>
internal sealed class RunSession
{
    private readonly RunOptions _options;
    private readonly Attempt[] _attempts;
    private readonly ScenarioResult?[] _results;
    private readonly Lock _progress = new();
    private readonly TaskCompletionSource _ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CancellationToken _cancellation;
    private int _taken;
    private int _done;
    private int _timedOut;
    private int _openLanes;

    public RunSession(BindingSet bindings, RunOptions options, IReadOnlyList<ScenarioRun> runs)
    {
        _options = options;
        _results = new ScenarioResult?[runs.Count];
        _attempts = [.. runs.Select((run, index) =>
            new Attempt(index, new ScenarioExecution(bindings, run, options.Clock), this))];
    }

    public TimeProvider Clock => _options.Clock;

    public TimeSpan TimeLimit => _options.TimeLimit;

    private bool IsCutShort => Volatile.Read(ref _timedOut) >= (_options.MostTimedOut ?? int.MaxValue);

    /// <summary>What is thrown during the run and belongs to no scenario.</summary>
    public ConcurrentQueue<UnhandledException> Unhandled { get; } = new();

    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        var started = Clock.GetTimestamp();
        UnhandledExceptions.Attach(this);
        StartLanes();
        await _ended.Task;
        if (_attempts.Length > 1)
        {
            UnhandledExceptions.BringToLight();
        }

        UnhandledExceptions.Detach(this);
        if (!IsCutShort && _results.Any(result => result is null))
        {
            throw new OperationCanceledException(cancellation);
        }

        return Result(Clock.GetElapsedTime(started));
    }

    /// <summary>The next scenario for a lane; null when there is none left.</summary>
    public Attempt? Take()
    {
        var index = Interlocked.Increment(ref _taken) - 1;
        if (index >= _attempts.Length || IsCutShort || _cancellation.IsCancellationRequested)
        {
            return null;
        }

        var attempt = _attempts[index];
        Tell(attempt.Execution.Scenario, host => host.Started(attempt.Execution.Scenario));
        return attempt;
    }

    public void Complete(Attempt attempt, ScenarioResult result)
    {
        _results[attempt.Index] = result;
        if (result.Outcome == Outcome.TimedOut)
        {
            Interlocked.Increment(ref _timedOut);
        }

        Tell(result.Scenario, host => host.Finished(result, ++_done, _attempts.Length));
    }

    public void LaneEnded()
    {
        if (Interlocked.Decrement(ref _openLanes) == 0)
        {
            _ended.SetResult();
        }
    }

    // One lane at least: without scenarios, it ends the run.
    private void StartLanes()
    {
        var lanes = _openLanes = Math.Clamp(_attempts.Length, 1, _options.Jobs);
        for (var lane = 0; lane < lanes; lane++)
        {
            Lane.Start(this);
        }
    }

    // A host that throws while it listens must not cost a scenario its result.
    private void Tell(Scenario scenario, Action<IRunProgress> tell)
    {
        if (_options.Progress is not { } host)
        {
            return;
        }

        lock (_progress)
        {
            try
            {
                tell(host);
            }
            catch (Exception error)
            {
                Unhandled.Enqueue(new UnhandledException(error, scenario));
            }
        }
    }

    private RunResult Result(TimeSpan duration) => new()
    {
        // A crash may come to light when its scenario has already ended.
        Results =
        [
            .. _attempts.Zip(_results)
                .Where(pair => pair.Second is not null)
                .Select(pair => pair.First.Execution.Revise(pair.Second!)),
        ],
        UnhandledExceptions = [.. Unhandled],
        IsCutShort = _results.Any(result => result is null),
        Duration = duration,
    };
}
