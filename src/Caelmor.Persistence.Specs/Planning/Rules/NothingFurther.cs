using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>
/// Canon 22.8-4.14: a plan builds what the canon lists, once, and nothing further.
/// </summary>
public sealed class NothingFurther : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-4.14");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        plan.Milestones
            .GroupBy(one => one)
            .Where(same => !same.Key.IsCanon || same.Count() > 1)
            .OrderBy(same => same.Key.ToString(), StringComparer.Ordinal)
            .Select(same => same.Key.IsCanon
                ? new PlanFinding(
                    Id,
                    $"The plan has {same.Key} {same.Count()} times.",
                    "each milestone is built once.",
                    "Leave one.")
                : new PlanFinding(
                    Id,
                    $"The plan has {same.Key}.",
                    $"nothing but {string.Join(", ", MilestoneKind.All)}; "
                    + "surfaces and integrations for one of the five systems each.",
                    "Take it out of the plan for persistence."));
}
