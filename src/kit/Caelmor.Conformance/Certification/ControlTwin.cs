using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Certification;

/// <summary>The same scenario without its defect. It has to be granted.</summary>
/// <remarks>
/// So a scenario can't pass for the wrong reason: an implementation that rejects everything, or
/// that stumbles over something else, fails here.
/// </remarks>
public static class ControlTwin
{
    private const string Mark = ":control";
    private const string Granted = "the request is granted";

    /// <summary>Whether a scenario introduces a defect, and therefore has a twin.</summary>
    public static bool ExistsFor(Scenario scenario) =>
        scenario.Steps.Any(step => step.Keyword == StepKeyword.But)
        && scenario.Steps.Any(step => step.Type == StepType.Then);

    /// <summary>The id of a scenario's twin.</summary>
    public static string IdFor(Scenario scenario) => scenario.Id + Mark;

    /// <summary>Whether it is a control twin, in whatever circumstances.</summary>
    public static bool Is(Scenario scenario) =>
        scenario.Id.Contains(Mark, StringComparison.Ordinal);

    /// <summary>
    /// Makes the twin: no <c>But</c> lines, and one line in the place of all <c>Then</c> lines.
    /// </summary>
    public static Scenario Of(Scenario scenario)
    {
        var verdict = scenario.Steps.First(step => step.Type == StepType.Then);
        var granted = verdict with
        {
            Keyword = StepKeyword.Then,
            KeywordText = "Then",
            Text = Granted,
            Table = null,
            DocString = null,
        };
        return scenario with
        {
            Id = IdFor(scenario),
            Title = scenario.Title + " (control twin: without its But)",
            Steps =
            [
                .. scenario.Steps.Where(step =>
                    step.Keyword != StepKeyword.But && step.Type != StepType.Then),
                granted,
            ],
        };
    }
}
