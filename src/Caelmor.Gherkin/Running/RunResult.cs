using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Running;

/// <summary>What became of a run.</summary>
public sealed record RunResult
{
    /// <summary>One for each scenario, in the order given.</summary>
    public required IReadOnlyList<ScenarioResult> Results { get; init; }

    /// <summary>What keeps the run from meaning anything: bad bindings, nothing run.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>
    /// Exceptions that belong to the run as a whole: of unknown origin, of a task that nobody
    /// observed, or thrown by the host's <see cref="IRunProgress"/>.
    /// </summary>
    public required IReadOnlyList<StrayException> StrayExceptions { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>All passed, and nothing casts doubt on it.</summary>
    public bool Succeeded =>
        Results.Count > 0
        && Problems.Count == 0
        && StrayExceptions.Count == 0
        && Results.All(result => result.Outcome == Outcome.Passed);
}
