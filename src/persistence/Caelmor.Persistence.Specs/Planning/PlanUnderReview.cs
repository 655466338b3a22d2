namespace Caelmor.Persistence.Specs.Planning;

/// <summary>
/// The plan that the steps review, and who judges it. The host of a run may set both.
/// </summary>
public sealed class PlanUnderReview
{
    /// <summary>The plan; one in order by default.</summary>
    public ImplementationPlan Plan { get; set; } = ImplementationPlan.InOrder;

    /// <summary>The judge; the one with all rules of the canon by default.</summary>
    public PlanJudge Judge { get; set; } = PlanJudge.Canonical;
}
