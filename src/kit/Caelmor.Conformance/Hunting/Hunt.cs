using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;

namespace Caelmor.Conformance.Hunting;

/// <summary>Tries somebody in ever other circumstances, until something is found or time is
/// over.</summary>
/// <param name="suite">A suite without problems.</param>
/// <param name="options">How to go about it; its seed is the first.</param>
public sealed class Hunt(Suite suite, CertifierOptions options)
{
    // Often enough to end in time and to show how it gets on.
    private const int AtOnce = 200;

    private readonly CircumstanceCount _tried = new();

    /// <summary>Hunts.</summary>
    /// <param name="subject">Who is tried.</param>
    /// <param name="limit">How long; what was found is still cut down when it is over.</param>
    /// <param name="tell">Hears how much of the time is over, from 0 to 1.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<HuntResult> RunAsync(
        ISubject subject, TimeSpan limit, Action<double> tell, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var seed = options.Seed; ; seed = unchecked(seed + 1))
        {
            foreach (var some in suite.Draw(seed).Where(one => options.Select(one.Scenario)).Chunk(AtOnce))
            {
                var found = await TryAsync(subject, some, seed, cancellation);
                var duration = TimeProvider.System.GetElapsedTime(started);
                tell(Math.Min(1, duration / limit));
                if (found is not null || duration >= limit)
                {
                    return await ResultAsync(subject, found, seed, duration, cancellation);
                }
            }
        }
    }

    private async Task<Trial?> TryAsync(
        ISubject subject, Variation[] some, int seed, CancellationToken cancellation)
    {
        var seeded = options with { Seed = seed, MostHung = null };
        using var host = subject.Host(seeded);
        var (trials, _) = await new TrialRun(suite, seeded)
            .RunAsync(host, some.Select(one => one.Scenario), cancellation);
        Array.ForEach(some, _tried.Add);

        // Of several, the one that has the least to say by itself.
        return some.Select(one => trials[one.Scenario.Id])
            .Where(trial => trial.Finding != Finding.Obeyed)
            .MinBy(trial => trial.Scenario.Steps.Count(step => !step.IsCircumstance));
    }

    private async Task<HuntResult> ResultAsync(
        ISubject subject, Trial? found, int seed, TimeSpan duration, CancellationToken cancellation)
    {
        var smallest = found is null or { Finding: Finding.Hung or Finding.HarnessFault }
            ? found
            : await new SmallestCircumstances(suite, options with { Seed = seed }, subject)
                .OfAsync(found, cancellation);
        return new(
            smallest,
            seed,
            unchecked(seed - options.Seed) + 1,
            _tried.Variations,
            _tried.Values,
            _tried.Pairs,
            duration);
    }
}
