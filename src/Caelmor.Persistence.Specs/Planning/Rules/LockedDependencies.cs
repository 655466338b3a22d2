using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>
/// Canon 21.0-3.1, 21.1-3.1 and 22.8-3.1: a stage stands under the locked stages that it names.
/// </summary>
/// <param name="stage">The stage.</param>
public sealed class LockedDependencies(CanonStage stage) : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new(stage.Id + "-3.1");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        stage.DependsOn
            .Where(one => !StageLocks.Has(plan, one.Stage))
            .Select(one => new PlanFinding(
                Id,
                StageLocks.Tell(plan, one.Stage),
                $"stage {stage.Id} stands under stage {one.Stage}, which is locked and takes "
                + "precedence.",
                $"Have stage {one.Stage} locked first."));
}
