using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>
/// Canon 22.8-5.1: world and zone simulation exist before persistence work begins.
/// </summary>
public sealed class SimulationFirst : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.1");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        PlanOrder.FirstBefore(Id, plan, MilestoneKind.Simulation, kind => kind.IsPersistence);
}
