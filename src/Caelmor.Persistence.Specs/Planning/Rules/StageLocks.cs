namespace Caelmor.Persistence.Specs.Planning.Rules;

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
