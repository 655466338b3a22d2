using System.Collections.Immutable;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Certification;

/// <summary>Runs the whole suite against somebody and says what it comes to.</summary>
/// <param name="suite">A suite without problems.</param>
/// <param name="options">How to go about it.</param>
public sealed class Certifier(Suite suite, CertifierOptions options)
{
    /// <summary>Tries every scenario as written and, if it has a defect, without it.</summary>
    /// <param name="subject">Who is tried.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">The suite has problems and judges
    /// nobody.</exception>
    public async Task<Verdict> JudgeAsync(ISubject subject, CancellationToken cancellation)
    {
        if (suite.Problems.Length > 0)
        {
            throw new InvalidOperationException(
                $"A suite with problems judges nobody. The first of them: {suite.Problems[0]}");
        }

        using var host = subject.Host(options);
        var written = suite.Features.Scenarios.Where(options.Select).ToList();
        var twins = written.Where(ControlTwin.ExistsFor).Select(ControlTwin.Of);
        var (trials, run) = await TryAsync(host, [.. written, .. twins], cancellation);
        ImmutableArray<CaseResult> cases =
        [
            .. written.Select(scenario => new CaseResult(
                trials[scenario.Id], trials.GetValueOrDefault(ControlTwin.IdFor(scenario)))),
        ];
        var origin = new UnhandledExceptionOrigin(suite.Bindings.Assemblies);
        return new Verdict
        {
            Name = subject.Name,
            Version = subject.Version,
            Cases = cases,
            Rules = [.. suite.Register.Rules.Select(rule => new RuleResult(
                rule, [.. cases.Where(one => one.RuleIds.Contains(rule.Id))]))],
            Expected = suite.Trials.Count(),
            UnhandledExceptions = [.. run.UnhandledExceptions],
            Crashes = [.. run.UnhandledExceptions.Where(origin.IsTheImplementations)],
            Faults = [.. run.UnhandledExceptions.Where(origin.IsTheSuites)],
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
            runs.Add(new(scenario, host.Prepare(scenario, journal).Add(journal)));
        }

        var runner = new ScenarioRunner(suite.Bindings, new RunOptions
        {
            TimeLimit = options.TimeLimit,
            Jobs = options.Jobs,
            Progress = new HostProgress(host, options.Progress),
        });
        var result = await runner.RunAsync(runs, cancellation);
        var closed = await Task.WhenAll(result.Results.Select(host.CloseAsync));
        var trials = closed.Zip(evidence, (one, journal) => new Trial(one, [.. journal.Entries]));
        return (trials.ToDictionary(trial => trial.Scenario.Id), result);
    }

    /// <summary>The host hears of each trial first; then whoever watches the run.</summary>
    private sealed class HostProgress(ITrialHost host, IRunProgress? progress) : IRunProgress
    {
        public void Started(Scenario scenario)
        {
            host.Started(scenario);
            progress?.Started(scenario);
        }

        public void Finished(ScenarioResult result, int done, int total)
        {
            host.Finished(result);
            progress?.Finished(result, done, total);
        }
    }
}
