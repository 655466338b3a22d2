using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>Runs the same trials once or several times.</summary>
/// <param name="screen">Shows how it gets on.</param>
/// <param name="suite">What the trials are.</param>
/// <param name="options">How each run goes about it.</param>
internal sealed class Repeated(Screen screen, Suite suite, CertifierOptions options)
{
    /// <summary>Runs them.</summary>
    /// <param name="first">Whoever is tried, in the first run.</param>
    /// <param name="further">Whoever is tried, in all further runs.</param>
    /// <param name="runs">How often.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Judgement> JudgeAsync(
        ISubject first, ISubject further, int runs, CancellationToken cancellation)
    {
        var verdicts = ImmutableArray.CreateBuilder<Verdict>(runs);
        for (var run = 1; run <= runs; run++)
        {
            var things = runs == 1 ? "trials" : $"trials, run {run} of {runs}";
            verdicts.Add(await ProgressView.On(screen).ShowAsync(things, tell =>
                new Certifier(suite, options with { Progress = new TrialProgress(tell) })
                    .JudgeAsync(run == 1 ? first : further, cancellation)));
            screen.Line();
        }

        return new(verdicts.ToImmutable());
    }
}
