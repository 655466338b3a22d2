using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Hunting;

/// <summary>Cuts the circumstances of a trial that failed down to those that it needs.</summary>
/// <param name="suite">The suite.</param>
/// <param name="options">How trials are run.</param>
/// <param name="subject">Whoever failed.</param>
public sealed class SmallestCircumstances(Suite suite, CertifierOptions options, ISubject subject)
{
    /// <summary>The same trial with as few steps of its circumstances as still make it fail.</summary>
    /// <remarks>First without any; then without a half of what is left, a quarter and so on, until no
    /// single step can be left out.</remarks>
    /// <param name="failing">A trial in other circumstances than those written.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The trial itself, if nothing can be left out.</returns>
    public async Task<Trial> OfAsync(Trial failing, CancellationToken cancellation)
    {
        var (smallest, kept) = (failing, Places(failing.Scenario));
        for (var parts = 1; kept.Count > 0 && parts <= kept.Count;)
        {
            var size = (kept.Count + parts - 1) / parts;
            List<List<int>> candidates =
            [
                .. kept.Chunk(size).Select(part => kept.Except(part).ToList()),
            ];
            var (place, trial) = await FirstFailingAsync(failing, candidates, cancellation);
            if (trial is not null)
            {
                (smallest, kept) = (trial, candidates[place]);
                parts = Math.Max(1, Math.Min(parts - 1, kept.Count));
            }
            else if (size == 1)
            {
                break;
            }
            else
            {
                parts = Math.Min(kept.Count, parts * 2);
            }
        }

        return smallest;
    }

    private static List<int> Places(Scenario scenario) =>
        [.. Enumerable.Range(0, scenario.Steps.Count).Where(place => scenario.Steps[place].IsCircumstance)];

    private async Task<(int Place, Trial? Trial)> FirstFailingAsync(
        Trial failing, List<List<int>> candidates, CancellationToken cancellation)
    {
        List<Scenario> scenarios =
            [.. candidates.Select((kept, number) => With(failing.Scenario, kept, number))];
        var trials = (await SideBySide.RunAsync(suite, options, subject, scenarios, cancellation))
            .ToDictionary(trial => trial.Scenario.Id);
        var place = scenarios.FindIndex(one => IsTheSame(trials[one.Id], failing));
        return place < 0 ? (place, null) : (place, trials[scenarios[place].Id]);
    }

    // Another failure would be shown in the place of this one. Names and numbers differ from town to town.
    private static bool IsTheSame(Trial one, Trial other) =>
        one.Finding == other.Finding && one.Breach?.Pattern == other.Breach?.Pattern;

    private static Scenario With(Scenario whole, List<int> kept, int number)
    {
        var steps = kept.Select(place => whole.Steps[place]).ToHashSet(ReferenceEqualityComparer.Instance);
        return Variation.With(whole, steps.Contains) with { Id = $"{whole.Id} without {number}" };
    }
}
