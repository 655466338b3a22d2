using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>What a plan says about the stages it stands under.</summary>
internal static class StageLocks
{
    /// <summary>
    /// Whether a plan has a stage as locked. Silence is no lock, and one denial is enough.
    /// </summary>
    public static bool Has(ImplementationPlan plan, string stage)
    {
        var entries = plan.Stages.Where(one => one.Stage == stage).ToList();
        return entries.Count > 0 && entries.TrueForAll(one => one.IsLocked);
    }

    /// <summary>Tells why it has not.</summary>
    public static string Tell(ImplementationPlan plan, string stage) =>
        plan.Stages.Any(one => one.Stage == stage)
            ? $"Stage {stage} is not locked."
            : $"The plan says nothing about stage {stage}.";
}

/// <summary>Canon 22.8-5.6: work begins only when every referenced stage is locked.</summary>
/// <param name="register">Names the stages.</param>
public sealed class LockedStages(Register register) : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.6");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        register.Documents
            .SelectMany(stage => stage.DependsOn)
            .Select(one => one.Document)
            .Distinct()
            .Where(stage => !StageLocks.Has(plan, stage))
            .Select(stage => new PlanFinding(
                Id,
                StageLocks.Tell(plan, stage),
                "work begins when every stage that is referred to is locked.",
                $"Wait for the lock of stage {stage}."));
}

/// <summary>
/// Canon 21.0-3.1, 21.1-3.1 and 22.8-3.1: a stage stands under the locked stages that it names.
/// </summary>
/// <param name="stage">The stage.</param>
public sealed class LockedDependencies(Document stage) : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new(stage.Id + "-3.1");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        stage.DependsOn
            .Where(one => !StageLocks.Has(plan, one.Document))
            .Select(one => new PlanFinding(
                Id,
                StageLocks.Tell(plan, one.Document),
                $"stage {stage.Id} stands under stage {one.Document}, which is locked and takes "
                + "precedence.",
                $"Have stage {one.Document} locked first."));
}
