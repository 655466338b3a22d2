using System.Collections.Immutable;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Circumstances;

/// <summary>A scenario once more, in other circumstances: what it says still holds.</summary>
/// <param name="Scenario">The scenario, with the steps of its circumstances.</param>
/// <param name="Circumstances">What was drawn for it.</param>
public sealed record Variation(Scenario Scenario, ImmutableArray<Circumstance> Circumstances)
{
    /// <summary>All variations of a scenario that a seed gives.</summary>
    /// <param name="circumstances">Draws them.</param>
    /// <param name="scenario">A scenario or a control twin.</param>
    /// <param name="seed">Any number.</param>
    public static IEnumerable<Variation> Of(
        ICircumstances circumstances, Scenario scenario, int seed) =>
        circumstances.PlaceIn(scenario) is { } place
            ? circumstances.Draw(scenario, seed)
                .Select((drawn, number) => Of(scenario, place, number + 1, drawn))
            : [];

    /// <summary>The same scenario with some steps of its circumstances only.</summary>
    /// <param name="varied">A scenario in other circumstances.</param>
    /// <param name="isKept">Which of their steps stay.</param>
    public static Scenario With(Scenario varied, Func<Step, bool> isKept) => varied with
    {
        Steps = [.. varied.Steps.Where(step => !step.IsCircumstance || isKept(step))],
    };

    private static Variation Of(
        Scenario scenario, int place, int number, ImmutableArray<Circumstance> drawn)
    {
        // They stand where the step before them stands, for no file has them.
        var before = scenario.Steps[place - 1];
        var steps = drawn.SelectMany(one => one.Steps).Select(text => before with
        {
            Keyword = StepKeyword.And,
            KeywordText = "And",
            Text = text,
            Table = null,
            DocString = null,
            IsCircumstance = true,
        });
        var varied = scenario with
        {
            Id = $"{scenario.Id}:in {number}",
            Title = $"{scenario.Title} (in other circumstances, {number})",
            Steps = [.. scenario.Steps.Take(place), .. steps, .. scenario.Steps.Skip(place)],
        };
        return new(varied, drawn);
    }
}
