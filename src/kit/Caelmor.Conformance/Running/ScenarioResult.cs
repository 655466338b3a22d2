using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Running;

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

    /// <summary>The same, failed when its steps were over: whoever was tried did not end
    /// well.</summary>
    /// <param name="cause">How it ended.</param>
    public ScenarioResult FailedAfterItsSteps(Exception cause) => this with
    {
        Outcome = Outcome.Failed,
        Exceptions = [cause],
        Explanation = $"{Scenario.Location}: Failed after its steps: {cause.Message}",
    };
}

/// <summary>What became of one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Definition">The one that fits it; null if it is undefined or ambiguous.</param>
/// <param name="Exception">What it threw.</param>
/// <param name="Duration">How long it took, its hooks included.</param>
public sealed record StepResult(
    Step Step,
    Outcome Outcome,
    StepDefinition? Definition,
    Exception? Exception,
    TimeSpan Duration);

/// <summary>What became of a scenario, or of one of its steps.</summary>
public enum Outcome
{
    /// <summary>It ran and nothing objected.</summary>
    Passed,

    /// <summary>A step threw: what the scenario says is not so.</summary>
    Failed,

    /// <summary>A step has no definition, or there is no step at all; nothing ran.</summary>
    Undefined,

    /// <summary>A step has several definitions; nothing ran.</summary>
    Ambiguous,

    /// <summary>A step definition is not written yet.</summary>
    Pending,

    /// <summary>It did not end in time, and was left behind.</summary>
    TimedOut,

    /// <summary>An exception escaped on a thread that a step had started.</summary>
    Crashed,

    /// <summary>A hook, an injected class or the conversion of an argument failed.</summary>
    HarnessFault,

    /// <summary>Of steps only: one before it did not pass.</summary>
    Skipped,
}
