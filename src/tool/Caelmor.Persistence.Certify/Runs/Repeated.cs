using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>How trials are run. None of it changes what they show.</summary>
/// <param name="Jobs">How many run side by side.</param>
/// <param name="TimeLimit">How long a scenario may take.</param>
/// <param name="Seed">Puts them into another order; null: as they stand in the files.</param>
/// <param name="Runs">How often all of them are run.</param>
/// <param name="MostHung">After how many that hung the run is cut short; null: never.</param>
internal sealed record RunSettings(
    int Jobs, TimeSpan TimeLimit, int? Seed, int Runs, int? MostHung)
{
    /// <summary>The trials in the order in which they are run.</summary>
    public IEnumerable<Scenario> Arrange(IEnumerable<Scenario> trials)
    {
        Scenario[] arranged = [.. trials];
        if (Seed is { } order)
        {
            new Random(order).Shuffle(arranged);
        }

        return arranged;
    }
}

/// <summary>Runs the same trials once or several times.</summary>
internal sealed class Repeated(Screen screen, Suite suite, CertifierOptions options)
{
    /// <summary>Runs them.</summary>
    /// <param name="first">Whoever is tried, in the first run.</param>
    /// <param name="further">Whoever is tried, in all further runs.</param>
    public async Task<Judgement> JudgeAsync(
        ISubject first, ISubject further, int runs, CancellationToken cancellation)
    {
        var verdicts = ImmutableArray.CreateBuilder<Verdict>(runs);
        for (var run = 1; run <= runs; run++)
        {
            var things = runs == 1 ? "trials" : $"trials, run {run} of {runs}";
            verdicts.Add(await screen.ShowAsync(things, tell =>
                new Certifier(suite, options with { Progress = new TrialProgress(tell) })
                    .JudgeAsync(run == 1 ? first : further, cancellation)));
            if (screen.HasAsides)
            {
                screen.Line();
            }
        }

        return new(verdicts.ToImmutable());
    }
}

/// <summary>Counts the trials of a run.</summary>
internal sealed class TrialProgress(Action<int, int> tell) : IRunProgress
{
    public void Started(Scenario scenario)
    {
    }

    public void Finished(ScenarioResult result, int done, int total) => tell(done, total);
}
