using System.Collections.Concurrent;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Specs.Worlds;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>The sessions of a run: each ends with its trial, while others go on.</summary>
internal sealed class TrialSessions(ITrialSubject subject, CertifierOptions options) : ITrialHost
{
    private readonly Dictionary<string, (ImplementationUnderTest Tried, Deadline Deadline)> _prepared = [];
    private readonly ConcurrentDictionary<string, ITrialSession> _open = [];
    private readonly ConcurrentDictionary<string, Task<Exception?>> _endings = [];

    /// <inheritdoc/>
    public string Name => subject.Name;

    /// <inheritdoc/>
    public string Version => subject.Version;

    /// <inheritdoc/>
    public ScenarioServices Prepare(Scenario scenario)
    {
        var tried = new ImplementationUnderTest { Stores = options.Stores };
        var services = new ScenarioServices()
            .Add(new PlanUnderReview { Judge = options.PlanJudge })
            .Add(new WorldSeed { First = options.Seed })
            .Add(tried);
        _prepared[scenario.Id] = (tried, services.Deadline);
        return services;
    }

    /// <inheritdoc/>
    public void Started(Scenario scenario)
    {
        var session = _open[scenario.Id] = subject.Begin(scenario);
        var (tried, deadline) = _prepared[scenario.Id];
        tried.Implementation = new TimedImplementation(session.Implementation, deadline);
        options.Progress?.Started(scenario);
    }

    /// <inheritdoc/>
    public void Finished(ScenarioResult result, int done, int total)
    {
        if (_open.TryRemove(result.Scenario.Id, out var session))
        {
            _endings[result.Scenario.Id] = session.EndAsync(result.Outcome == Outcome.TimedOut);
        }

        options.Progress?.Finished(result, done, total);
    }

    /// <inheritdoc/>
    public async Task<ScenarioResult> CloseAsync(ScenarioResult result)
    {
        var wrong = _endings.TryGetValue(result.Scenario.Id, out var ending) ? await ending : null;
        if (wrong is null || result.Outcome != Outcome.Passed)
        {
            return result;
        }

        var cause = wrong is MalformedAnswerException
            ? wrong
            : new ImplementationCrashedException("let go of the server", wrong);
        return result with
        {
            Outcome = Outcome.Failed,
            Exceptions = [cause],
            Explanation = $"{result.Scenario.Location}: Failed after its steps: {cause.Message}",
        };
    }
}
