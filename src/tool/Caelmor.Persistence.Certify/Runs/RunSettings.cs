using Caelmor.Conformance.Features;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>How trials are run. None of it changes what they show.</summary>
/// <param name="Jobs">How many run side by side.</param>
/// <param name="TimeLimit">How long a scenario may take.</param>
/// <param name="Seed">Puts them into another order; null: as they stand in the files.</param>
/// <param name="Runs">How often all of them are run.</param>
internal sealed record RunSettings(int Jobs, TimeSpan TimeLimit, int? Seed, int Runs)
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
