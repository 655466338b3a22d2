namespace Caelmor.Conformance.Features;

/// <summary>A scenario as a feature file has it.</summary>
public static class ScenarioText
{
    /// <summary>The lines, with the tags of the rules that it shows; without indentation.</summary>
    public static IEnumerable<string> Of(Scenario scenario, string title) =>
    [
        string.Join(' ', scenario.Shows.Select(id => $"@{id}")),
        $"Scenario: {title}",
        .. scenario.Steps.Select((step, place) => $"  {Keyword(scenario, place)} {step.Text}"),
    ];

    // One Given, one When and one Then begin; what follows of the same kind goes on with And.
    private static string Keyword(Scenario scenario, int place)
    {
        var step = scenario.Steps[place];
        var isFirst = place == 0 || scenario.Steps[place - 1].Type != step.Type;
        return step.Keyword == StepKeyword.But ? "But" : isFirst ? $"{step.Type}" : "And";
    }
}
