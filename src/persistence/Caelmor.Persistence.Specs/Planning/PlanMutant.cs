using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>
/// A judge of plans with one thing wrong, on purpose: the proof that the plan's scenarios notice.
/// </summary>
/// <param name="Name">Short and unique, such as <c>lets-restore-come-first</c>.</param>
/// <param name="Breaks">The rule whose own scenarios have to catch it.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
/// <param name="Judge">The judge.</param>
public sealed record PlanMutant(
    string Name, RuleId Breaks, string Sentence, string CaughtBy, PlanJudge Judge)
{
    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";
}
