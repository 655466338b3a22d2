using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;

namespace Caelmor.TruthStore.Specs.Trials;

/// <summary>The trials of one run: each ends by itself, while others go on.</summary>
/// <param name="run">Gives each trial what its steps ask for.</param>
internal sealed class StoreTrials(IStoreRun run) : ITrialHost
{
    private readonly Dictionary<string, IStoreTrial> _trials = [];
    private readonly Dictionary<string, Exception?> _faults = [];

    public ScenarioServices Prepare(Scenario scenario, Journal journal)
    {
        var trial = _trials[scenario.Id] = run.Prepare(scenario);
        return new ScenarioServices().Add(new TruthStoreUnderTest(trial));
    }

    public void Started(Scenario scenario)
    {
        // A place is made when a step asks for it.
    }

    // One call at a time, as for all who hear how a run gets on.
    public void Finished(ScenarioResult result) => _faults[result.Scenario.Id] =
        _trials[result.Scenario.Id].End(result.Outcome == Outcome.TimedOut);

    public Task<ScenarioResult> CloseAsync(ScenarioResult result) => Task.FromResult(
        result.Outcome == Outcome.Passed
            && _faults.GetValueOrDefault(result.Scenario.Id) is { } fault
            ? result.FailedAfterItsSteps(
                new ImplementationCrashedException("let go of the store", fault))
            : result);

    public void Dispose() => run.Dispose();
}
