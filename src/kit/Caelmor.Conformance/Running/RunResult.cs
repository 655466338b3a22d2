using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Running;

/// <summary>What became of a run.</summary>
public sealed record RunResult
{
    /// <summary>One for each scenario, in the order given; fewer, if the run was cut
    /// short.</summary>
    public required IReadOnlyList<ScenarioResult> Results { get; init; }

    /// <summary>
    /// Exceptions that belong to the run as a whole: of unknown origin, of a task that nobody
    /// observed, or thrown by the host's <see cref="IRunProgress"/>.
    /// </summary>
    public required IReadOnlyList<UnhandledException> UnhandledExceptions { get; init; }

    /// <summary>Whether it ended before all scenarios were run, for too many did not end in
    /// time.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }
}

/// <summary>An exception that no step threw and nobody caught.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="Scenario">The scenario whose code threw it, as far as that is known.</param>
public sealed record UnhandledException(Exception Exception, Scenario? Scenario);
