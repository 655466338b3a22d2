using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>Runs the whole suite against an implementation and says what it comes to.</summary>
/// <param name="suite">A suite without problems.</param>
/// <param name="options">How to go about it.</param>
public sealed class Certifier(Suite suite, CertifierOptions options)
{
    /// <summary>Tries every scenario as written and, if it has a defect, without it.</summary>
    /// <exception cref="InvalidOperationException">The suite has problems and judges
    /// nobody.</exception>
    public Task<Verdict> JudgeAsync(
        IImplementation implementation, CancellationToken cancellation) =>
        JudgeAsync(new SharedSubject(implementation), cancellation);

    /// <summary>The same, for an implementation that each trial has to itself.</summary>
    /// <exception cref="InvalidOperationException">The suite has problems and judges
    /// nobody.</exception>
    public Task<Verdict> JudgeAsync(ITrialSubject subject, CancellationToken cancellation) =>
        JudgeAsync(new TrialSessions(subject, options), cancellation);

    /// <summary>The same, for whatever it is that the suite certifies.</summary>
    /// <exception cref="InvalidOperationException">The suite has problems and judges
    /// nobody.</exception>
    public async Task<Verdict> JudgeAsync(ITrialHost host, CancellationToken cancellation)
    {
        if (suite.Problems.Length > 0)
        {
            throw new InvalidOperationException(
                $"A suite with problems judges nobody. The first of them: {suite.Problems[0]}");
        }

        var written = suite.Features.Scenarios.Where(options.Select).ToList();
        var twins = written.Where(ControlTwin.ExistsFor).Select(ControlTwin.Of);
        var (trials, run) = await TryAsync(host, [.. written, .. twins], cancellation);
        ImmutableArray<CaseResult> cases =
        [
            .. written.Select(scenario => new CaseResult(
                trials[scenario.Id], trials.GetValueOrDefault(ControlTwin.IdFor(scenario)))),
        ];
        return new Verdict
        {
            Name = host.Name,
            Version = host.Version,
            Cases = cases,
            Rules = [.. suite.Register.Rules.Select(rule => new RuleResult(
                rule, [.. cases.Where(one => one.RuleIds.Contains(rule.Id.Text))]))],
            Expected = suite.Trials.Count(),
            Strays = [.. run.StrayExceptions],
            Duration = run.Duration,
        };
    }

    private async Task<(Dictionary<string, Trial> Trials, RunResult Run)> TryAsync(
        ITrialHost host,
        IEnumerable<Scenario> scenarios,
        CancellationToken cancellation)
    {
        var evidence = new List<Journal>();
        var runs = new List<ScenarioRun>();
        foreach (var scenario in options.Arrange(scenarios))
        {
            var journal = new Journal();
            evidence.Add(journal);
            runs.Add(new(scenario, host.Prepare(scenario).Add(journal)));
        }

        var runner = new ScenarioRunner(suite.Bindings, new RunOptions
        {
            TimeLimit = options.TimeLimit,
            Jobs = options.Jobs,
            Progress = host,
        });
        var result = await runner.RunAsync(runs, cancellation);
        var closed = await Task.WhenAll(result.Results.Select(host.CloseAsync));
        var trials = closed.Zip(evidence, (one, journal) => new Trial(one, [.. journal.Entries]));
        return (trials.ToDictionary(trial => trial.Scenario.Id), result);
    }
}
