using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>Canon 22.8-5.6: work begins only when every referenced stage is locked.</summary>
/// <param name="register">Names the stages.</param>
public sealed class LockedStages(CanonRegister register) : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.6");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        register.Stages
            .SelectMany(stage => stage.DependsOn)
            .Select(one => one.Stage)
            .Distinct()
            .Where(stage => !StageLocks.Has(plan, stage))
            .Select(stage => new PlanFinding(
                Id,
                StageLocks.Tell(plan, stage),
                "work begins when every stage that is referred to is locked.",
                $"Wait for the lock of stage {stage}."));
}
