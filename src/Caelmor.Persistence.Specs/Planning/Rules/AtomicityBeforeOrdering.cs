using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>Canon 22.8-5.3: save atomicity comes before restore ordering.</summary>
public sealed class AtomicityBeforeOrdering : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.3");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        PlanOrder.FirstBefore(
            Id, plan, MilestoneKind.Atomicity, kind => kind == MilestoneKind.Ordering);
}
