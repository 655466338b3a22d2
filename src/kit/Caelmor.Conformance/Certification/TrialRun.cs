using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Certification;

/// <summary>Runs scenarios against somebody, each as one trial.</summary>
/// <param name="suite">Has the step definitions.</param>
/// <param name="options">How to go about it.</param>
internal sealed class TrialRun(Suite suite, CertifierOptions options)
{
    /// <summary>Runs them side by side.</summary>
    /// <param name="host">Whoever is tried.</param>
    /// <param name="scenarios">Each with an id of its own.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The trials by the ids of their scenarios, and the run as a whole. Some are missing, if
    /// it was cut short.</returns>
    public async Task<(Dictionary<string, Trial> Trials, RunResult Run)> RunAsync(
        ITrialHost host, IEnumerable<Scenario> scenarios, CancellationToken cancellation)
    {
        var evidence = new Dictionary<string, Journal>();
        var runs = new List<ScenarioRun>();
        foreach (var scenario in options.Arrange(scenarios))
        {
            var journal = new Journal();
            evidence.Add(scenario.Id, journal);
            runs.Add(new(scenario, host.Prepare(scenario, journal).Add(journal)));
        }

        var runner = new ScenarioRunner(suite.Bindings, new RunOptions
        {
            TimeLimit = options.TimeLimit,
            Jobs = options.Jobs,
            MostTimedOut = options.MostHung,
            Progress = new HostProgress(host, options.Progress),
        });
        var result = await runner.RunAsync(runs, cancellation);
        var closed = await Task.WhenAll(result.Results.Select(host.CloseAsync));
        var trials = closed.Select(one => new Trial(one, [.. evidence[one.Scenario.Id].Entries]));
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
