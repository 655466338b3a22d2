using System.Collections.Concurrent;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Specs.Trials;
using Caelmor.Persistence.Specs.Worlds;

namespace Caelmor.Persistence.Specs.Subjects;

/// <summary>The sessions of a run: each ends with its trial, while others go on.</summary>
internal sealed class TrialSessions(
    ITrialSubject trials, OrchestratorSubject subject, CertifierOptions options) : ITrialHost
{
    // What is left to do has been done by then, if it is done at all before the next request.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    private readonly Lazy<Task> _settled = new(() => Task.Delay(Settling));
    private readonly Dictionary<string, (ImplementationUnderTest Tried, Deadline Deadline)> _prepared = [];
    private readonly ConcurrentDictionary<string, ITrialSession> _open = [];
    private readonly ConcurrentDictionary<string, Task<Exception?>> _endings = [];

    /// <inheritdoc/>
    public ScenarioServices Prepare(Scenario scenario, Journal journal)
    {
        var tried = new ImplementationUnderTest { Stores = options.Setting as Func<ITruthStore> };
        var services = new ScenarioServices()
            .Add(new PlanUnderReview { Judge = subject.PlanJudge })
            .Add(new WorldSeed { First = options.Seed })
            .Add(tried);
        _prepared[scenario.Id] = (tried, services.Deadline);
        return services;
    }

    /// <inheritdoc/>
    public void Started(Scenario scenario)
    {
        var session = _open[scenario.Id] = trials.Begin(scenario);
        var (tried, deadline) = _prepared[scenario.Id];
        tried.Implementation = new TimedImplementation(session.Implementation, deadline);
        tried.Aftermath.DoWhatCameLate = session.DoWhatCameLate;
    }

    /// <inheritdoc/>
    public void Finished(ScenarioResult result)
    {
        if (_open.TryRemove(result.Scenario.Id, out var session))
        {
            _endings[result.Scenario.Id] = session.EndAsync(result.Outcome == Outcome.TimedOut);
        }
    }

    /// <inheritdoc/>
    public async Task<ScenarioResult> CloseAsync(ScenarioResult result)
    {
        var id = result.Scenario.Id;
        if (!_endings.TryGetValue(id, out var ending))
        {
            return result;
        }

        var wrong = await ending;
        await _settled.Value;
        wrong ??= _prepared[id].Tried.Aftermath.Breach;
        return wrong is null || result.Outcome != Outcome.Passed
            ? result
            : result.FailedAfterItsSteps(wrong is MalformedAnswerException or RuleBreachException
                ? wrong
                : new ImplementationCrashedException("let go of the server", wrong));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whoever made the sessions' implementation lets go of it.
    }
}
