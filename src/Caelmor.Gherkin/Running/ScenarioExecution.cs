using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Injection;
using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Running;

/// <summary>Runs one scenario once: hooks, steps, hooks, disposal.</summary>
internal sealed class ScenarioExecution
{
    private readonly BindingSet _bindings;
    private readonly ScenarioRun _run;
    private readonly StepLog _log;
    private volatile Exception? _crash;

    public ScenarioExecution(BindingSet bindings, ScenarioRun run, TimeProvider clock)
    {
        _bindings = bindings;
        _run = run;
        _log = new StepLog(run.Scenario, clock);
    }

    public Scenario Scenario => _run.Scenario;

    /// <summary>Runs it; throws nothing.</summary>
    public ScenarioResult Run()
    {
        Origin.Enter(this);
        _log.Begin();
        try
        {
            var matches = Scenario.Steps.Select(_bindings.Matcher.Find).ToArray();
            _log.Matched(matches);
            return matches.Length == 0 || matches.Any(match => match.Problem is not null)
                ? Refusal.Of(Scenario, matches)
                : Revise(RunMatched(matches));
        }
        catch (Exception error)
        {
            // Such as a regular expression that takes for ever. The lane has to live on.
            _log.Fault(error);
            return Revise(_log.ToResult());
        }
    }

    /// <summary>Says what is known of it while it still hangs; called by another thread.</summary>
    public ScenarioResult LeaveBehind(TimeSpan limit) => Revise(_log.LeaveBehind(limit));

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

    private ScenarioResult RunMatched(StepMatch[] matches)
    {
        var container = new ScenarioContainer(_run.Services);
        var hooks = new HookRunner(_bindings.Hooks, Scenario, container, _log);
        var steps = new StepRunner(_bindings.Converter, container, hooks, _log);

        hooks.Run(HookKind.BeforeScenario);
        for (var i = 0; i < matches.Length && !_log.HasFailed; i++)
        {
            steps.Run(Scenario.Steps[i], matches[i]);
        }

        hooks.Run(HookKind.AfterScenario);
        _log.Doing("the disposal of its classes");
        foreach (var error in container.Dispose())
        {
            _log.Fault(error);
        }

        return _log.ToResult();
    }
}
