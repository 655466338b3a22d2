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
        var wrong = _endings.TryGetValue(result.Scenario.Id, out var ending) ? await ending : null;
        if (wrong is null || result.Outcome != Outcome.Passed)
        {
            return result;
        }

        return result.FailedAfterItsSteps(wrong is MalformedAnswerException
            ? wrong
            : new ImplementationCrashedException("let go of the server", wrong));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whoever made the sessions' implementation lets go of it.
    }
}
