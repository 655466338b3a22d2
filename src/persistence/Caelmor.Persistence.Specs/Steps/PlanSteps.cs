using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Planning;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>
/// The vocabulary of planning. One step, one call: the rules live in the features.
/// </summary>
[Binding]
public sealed class PlanSteps(PlanDriver planning)
{
    [StepArgumentTransformation("([a-z0-9 ,.]+)")]
    public static PlanFlaw ToFlaw(string wording) => PlanFlaws.Parse(wording);

    [StepArgumentTransformation("(accepted|rejected by rule [0-9.-]+)")]
    public static PlanVerdict ToVerdict(string wording) => PlanVerdict.Parse(wording);

    [Given("the plan for Alderford's persistence is in order")]
    public void GivenThePlanIsInOrder() => planning.PutInOrder();

    [Given("in the plan, {PlanFlaw}")]
    public void GivenInThePlan(PlanFlaw flaw) => planning.Bring(flaw);

    [When("the plan is reviewed")]
    public void WhenThePlanIsReviewed() => planning.Review();

    [Then("the plan is {PlanVerdict}")]
    public void ThenThePlanIs(PlanVerdict expected) => planning.ShouldBe(expected);
}
