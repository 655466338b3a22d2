using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Running;

/// <summary>Notes what a scenario does, so that another thread can tell where it hangs.</summary>
internal sealed class StepLog(Scenario scenario, TimeProvider clock)
{
    private readonly StepResults _results = new(scenario.Steps);
    private readonly List<Exception> _exceptions = [];
    private volatile IReadOnlyList<StepMatch> _matches = [];
    private volatile object _doing = "the search for its step definitions";
    private long _started;
    private long _stepStarted;
    private Exception? _stepException;
    private Outcome _outcome = Outcome.Passed;

    public bool HasFailed => _outcome != Outcome.Passed;

    public void Begin() => _started = clock.GetTimestamp();

    public void Matched(IReadOnlyList<StepMatch> matches) => _matches = matches;

    /// <summary>Notes a step, a hook's method, or in words what goes on now.</summary>
    public void Doing(object what) => _doing = what;

    /// <summary>Notes that something around the steps threw.</summary>
    public void Fault(Exception exception) => Note(Outcome.HarnessFault, exception);

    public void BeginStep()
    {
        _stepException = null;
        _stepStarted = clock.GetTimestamp();
    }

    public void StepThrew(Exception exception)
    {
        _stepException = exception;
        Note(Verdict.Of(exception), exception);
    }

    public void EndStep(Step step, StepMatch match, Exception? hookException)
    {
        var exception = _stepException ?? hookException;
        var duration = clock.GetElapsedTime(_stepStarted);
        _results.Add(
            new StepResult(step, _outcome, match.Definition, null, exception, duration));
    }

    public ScenarioResult ToResult() => new()
    {
        Scenario = scenario,
        Outcome = _outcome,
        Steps = _results.Complete(_matches),
        Exceptions = _exceptions,
        Duration = clock.GetElapsedTime(_started),
        Explanation = HasFailed
            ? Explanation.Of(scenario, _outcome, _results.SoFar, _exceptions)
            : string.Empty,
    };

    /// <summary>The result while it still hangs; called by another thread.</summary>
    public ScenarioResult LeaveBehind(TimeSpan limit)
    {
        var doing = _doing;
        return new ScenarioResult
        {
            Scenario = scenario,
            Outcome = Outcome.TimedOut,
            Steps = _results.Complete(_matches, doing, limit),
            Exceptions = [],
            Duration = limit,
            Explanation = Explanation.OfTimeout(scenario, limit, doing),
        };
    }

    private void Note(Outcome outcome, Exception exception)
    {
        _exceptions.Add(exception);
        if (!HasFailed)
        {
            _outcome = outcome;
        }
    }
}
