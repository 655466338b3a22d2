using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>
/// Canon 22.8-5.4: restore ordering comes before any system's restore integration.
/// </summary>
public sealed class OrderingBeforeIntegration : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.4");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        PlanOrder.FirstBefore(
            Id, plan, MilestoneKind.Ordering, kind => kind == MilestoneKind.Integration);
}
