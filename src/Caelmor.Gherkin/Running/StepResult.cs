using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Running;

/// <summary>What became of one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Definition">The one that fits it; null if it is undefined or ambiguous.</param>
/// <param name="Problem">Why it could not be run, if it is undefined or ambiguous.</param>
/// <param name="Exception">What it threw.</param>
/// <param name="Duration">How long it took, its hooks included.</param>
public sealed record StepResult(
    Step Step,
    Outcome Outcome,
    StepDefinition? Definition,
    Problem? Problem,
    Exception? Exception,
    TimeSpan Duration);
