using System.Collections.Concurrent;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Specs.Drivers;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>The sessions of a run: each ends with its trial, while others go on.</summary>
internal sealed class TrialSessions(ITrialSubject subject, IRunProgress? listener) : IRunProgress
{
    private readonly Dictionary<string, ImplementationUnderTest> _prepared = [];
    private readonly ConcurrentDictionary<string, ITrialSession> _open = [];
    private readonly ConcurrentDictionary<string, Task<Exception?>> _endings = [];

    /// <summary>What the steps of a trial drive, as soon as it has begun.</summary>
    public ImplementationUnderTest Prepare(Scenario scenario) =>
        _prepared[scenario.Id] = new ImplementationUnderTest();

    /// <inheritdoc/>
    public void Started(Scenario scenario)
    {
        var session = _open[scenario.Id] = subject.Begin(scenario);
        _prepared[scenario.Id].Implementation = session.Implementation;
        listener?.Started(scenario);
    }

    /// <inheritdoc/>
    public void Finished(ScenarioResult result, int done, int total)
    {
        if (_open.TryRemove(result.Scenario.Id, out var session))
        {
            _endings[result.Scenario.Id] = session.EndAsync(result.Outcome == Outcome.TimedOut);
        }

        listener?.Finished(result, done, total);
    }

    /// <summary>The result, with what came to light when the session ended.</summary>
    public async Task<ScenarioResult> CloseAsync(ScenarioResult result)
    {
        var wrong = _endings.TryGetValue(result.Scenario.Id, out var ending) ? await ending : null;
        return wrong is null || result.Outcome != Outcome.Passed
            ? result
            : result with
            {
                Outcome = Outcome.Failed,
                Exceptions = [wrong],
                Explanation = $"{result.Scenario.Location}: Failed after its steps: {wrong.Message}",
            };
    }
}
