using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Planning;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Has a plan reviewed, and judges what came of it.</summary>
public sealed class PlanDriver(PlanUnderReview review)
{
    /// <summary>What the review came to, if there was one.</summary>
    public PlanOutcome? Outcome { get; private set; }

    /// <summary>The plan is in order.</summary>
    public void PutInOrder() => review.Plan = ImplementationPlan.InOrder;

    /// <summary>Something about the plan is otherwise.</summary>
    public void Bring(PlanFlaw flaw) => review.Plan = flaw.Bring(review.Plan);

    /// <summary>The plan is reviewed.</summary>
    public void Review() => Outcome = review.Judge.Judge(review.Plan);

    /// <summary>The plan is accepted, or rejected by a rule.</summary>
    public void ShouldBe(PlanVerdict expected)
    {
        var outcome = Outcome ?? throw new InvalidOperationException(
            "No plan was reviewed. Put 'When the plan is reviewed' before this step.");
        Expect.That(expected.Fits(outcome), $"the plan is {expected}.", $"it is {outcome}.");
    }
}
