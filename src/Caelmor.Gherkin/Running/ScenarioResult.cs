using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Running;

/// <summary>What became of one scenario.</summary>
public sealed record ScenarioResult
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The first thing that went wrong decides; a crash decides over everything.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>One for each step, in order.</summary>
    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>All that was thrown, the deciding one first; empty if nothing was.</summary>
    public required IReadOnlyList<Exception> Exceptions { get; init; }

    /// <summary>How long it took, hooks and disposal included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What went wrong, where, and what to do; empty if it passed.</summary>
    public required string Explanation { get; init; }

    /// <summary>The step that decided; null if none did.</summary>
    public StepResult? FirstFailing =>
        Steps.FirstOrDefault(step => step.Outcome is not (Outcome.Passed or Outcome.Skipped));
}
