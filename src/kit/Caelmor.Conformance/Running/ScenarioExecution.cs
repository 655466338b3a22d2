using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Engine;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Problems;
using Reqnroll;

namespace Caelmor.Conformance.Running;

/// <summary>Has Reqnroll run one scenario once: hooks, steps, hooks, disposal.</summary>
internal sealed class ScenarioExecution(BindingSet bindings, ScenarioRun run, TimeProvider clock)
{
    private readonly Activity _activity = new();
    private readonly List<Exception> _exceptions = [];
    private readonly StepResult?[] _steps = new StepResult?[run.Scenario.Steps.Count];
    private volatile StepMatch[] _matches = [];
    private volatile Exception? _crash;
    private Outcome _outcome = Outcome.Passed;
    private long _started;

    public Scenario Scenario => run.Scenario;

    public Deadline Deadline { get; } = run.Services?.Deadline ?? new();

    /// <summary>Runs it; throws nothing.</summary>
    public ScenarioResult Run()
    {
        Origin.Enter(this);
        _started = clock.GetTimestamp();
        try
        {
            _matches = [.. Scenario.Steps.Select(bindings.Matcher.Find)];
            if (_matches.Length == 0 || _matches.Any(match => match.Problem is not null))
            {
                return Refuse();
            }

            RunMatched();
        }
        catch (Exception error)
        {
            // Such as a regular expression that takes for ever. The lane has to live on.
            Note(Outcome.HarnessFault, error);
        }

        var explanation = _outcome == Outcome.Passed
            ? string.Empty
            : Explanation.Of(Scenario, _outcome, _steps.OfType<StepResult>(), _exceptions);
        return Revise(Result(explanation));
    }

    /// <summary>Says what is known of it while it still hangs; called by another thread.</summary>
    public ScenarioResult LeaveBehind(TimeSpan limit)
    {
        var doing = _activity.Doing;
        return Revise(new ScenarioResult
        {
            Scenario = Scenario,
            Outcome = Outcome.TimedOut,
            Steps = Steps(doing, limit),
            Exceptions = [],
            Duration = limit,
            Explanation = Explanation.OfTimeout(Scenario, limit, doing),
        });
    }

    /// <summary>Notes what a thread threw that it had started.</summary>
    public void Crash(Exception exception) => _crash = exception;

    /// <summary>Corrects a result by a crash that has come to light since.</summary>
    public ScenarioResult Revise(ScenarioResult result) =>
        _crash is not { } crash || result.Outcome == Outcome.Crashed
            ? result
            : result with
            {
                Outcome = Outcome.Crashed,
                Exceptions = [crash, .. result.Exceptions],
                Explanation = Explanation.OfCrash(result, crash),
            };

    /// <summary>The result of what can't be run: none of its steps is.</summary>
    private ScenarioResult Refuse()
    {
        _outcome = _matches.Select(NotRun)
            .FirstOrDefault(outcome => outcome != Outcome.Skipped, Outcome.Undefined);
        return Result(_matches.Length == 0
            ? $"{Scenario.Location}: The scenario '{Scenario.Title}' has no steps. Write them."
            : string.Join(
                Environment.NewLine, _matches.Select(match => match.Problem).OfType<Problem>()));
    }

    private void RunMatched()
    {
        var runner = bindings.Engine.Rent(Scenario.Feature);
        Open(runner);
        Guard(runner.OnScenarioStartAsync);

        // Reqnroll keeps to itself what a hook before the scenario threw.
        if (runner.ScenarioContext.TestError is { } error && _outcome == Outcome.Passed)
        {
            Note(Outcome.HarnessFault, error);
        }

        for (var place = 0; place < _steps.Length && GoesOn(runner, place); place++)
        {
            Run(runner, place);
        }

        _activity.Doing = "the hooks after it and the disposal of its classes";
        Guard(runner.OnScenarioEndAsync);
        bindings.Engine.Return(runner);
    }

    private void Open(ITestRunner runner)
    {
        var rule = Scenario.Rule is { } one
            ? new RuleInfo(one.Name, one.Description, [.. one.Tags])
            : null;
        runner.OnScenarioInitialize(
            new ScenarioInfo(Scenario.Title, string.Empty, [.. Scenario.Tags], null), rule);
        var container = runner.ScenarioContext.ScenarioContainer;
        container.RegisterInstanceAs(_activity);
        foreach (var (type, instance) in run.Services.Instances)
        {
            container.RegisterInstanceAs(instance, type);
        }
    }

    // What a Then step finds does not keep the reader from what those after it find.
    private bool GoesOn(ITestRunner runner, int place) => _outcome == Outcome.Passed
        || (runner.ScenarioContext.ScenarioExecutionStatus == ScenarioExecutionStatus.OK
            && _exceptions.TrueForAll(one => one is RuleBreachException)
            && Scenario.Steps[place].Type == StepType.Then);

    private void Run(ITestRunner runner, int place)
    {
        var step = Scenario.Steps[place];
        var started = clock.GetTimestamp();
        _activity.Doing = step;
        var thrown = Catch(() => ReqnrollSteps.RunAsync(runner, step));
        var (outcome, error) = OutcomeOf(runner.ScenarioContext, thrown);
        if (_outcome != Outcome.Passed && error is not (null or RuleBreachException))
        {
            // It can't be judged, for something before it is not as it should be.
            return;
        }

        if (error is not null)
        {
            Note(outcome, error);
        }

        var (definition, duration) = (_matches[place].Definition, clock.GetElapsedTime(started));
        Volatile.Write(ref _steps[place], new(step, outcome, definition, error, duration));
    }

    private (Outcome Outcome, Exception? Error) OutcomeOf(ScenarioContext context, Exception? thrown)
    {
        if (_activity.TakeBreach() is { } breach)
        {
            return (Outcome.Failed, breach);
        }

        var status = context.ScenarioExecutionStatus;
        return (context.TestError ?? thrown, status) switch
        {
            (null, ScenarioExecutionStatus.OK) => (Outcome.Passed, null),
            ({ } error, _) => (OutcomeOf(status, error), error),
            _ => (Outcome.HarnessFault, new InvalidOperationException($"{status}")),
        };
    }

    private Outcome OutcomeOf(ScenarioExecutionStatus status, Exception error) => status switch
    {
        _ when _activity.IsFault(error) => Outcome.HarnessFault,
        ScenarioExecutionStatus.StepDefinitionPending => Outcome.Pending,
        ScenarioExecutionStatus.TestError => Outcome.Failed,
        _ => Outcome.HarnessFault,
    };

    private void Guard(Func<Task> around)
    {
        if (Catch(around) is { } error)
        {
            Note(Outcome.HarnessFault, error);
        }
    }

    /// <remarks>Waits: the next step, too, has to begin on the lane's own thread.</remarks>
    private static Exception? Catch(Func<Task> act)
    {
        try
        {
            act().GetAwaiter().GetResult();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    private void Note(Outcome outcome, Exception exception)
    {
        _exceptions.Add(exception);
        if (_outcome == Outcome.Passed)
        {
            _outcome = outcome;
        }
    }

    private ScenarioResult Result(string explanation) => new()
    {
        Scenario = Scenario,
        Outcome = _outcome,
        Steps = Steps(hanging: null, TimeSpan.Zero),
        Exceptions = _exceptions,
        Duration = clock.GetElapsedTime(_started),
        Explanation = explanation,
    };

    /// <summary>One result for each step: those that have not run were skipped.</summary>
    private List<StepResult> Steps(object? hanging, TimeSpan limit)
    {
        var matches = _matches;
        return [.. Scenario.Steps.Select((step, place) => Volatile.Read(ref _steps[place])
            ?? (matches.ElementAtOrDefault(place) is not { } match
                ? new(step, Outcome.Skipped, null, null, TimeSpan.Zero)
                : ReferenceEquals(step, hanging)
                ? new(step, Outcome.TimedOut, match.Definition, null, limit)
                : new(step, NotRun(match), match.Definition, null, TimeSpan.Zero)))];
    }

    private static Outcome NotRun(StepMatch match) => match.Problem?.Kind switch
    {
        null => Outcome.Skipped,
        ProblemKind.AmbiguousStep => Outcome.Ambiguous,
        _ => Outcome.Undefined,
    };
}
