using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of what goes wrong. Features introduce these steps, and no others, with But.</summary>
[Binding]
public sealed class DefectSteps(DefectDriver defects, ServerDriver alderford)
{
    [Given("the {SystemName} system does not take part")]
    public void GivenTheSystemIsAbsent(SystemName system) => defects.Dismiss(system);

    [Given("{string} asks to take part")]
    public void GivenSomethingAsksToTakePart(string name) => defects.Admit(name);

    [Given("the {SystemName} system takes part twice")]
    public void GivenTheSystemTakesPartTwice(SystemName system) => defects.AdmitAgain(system);

    [Given("the truth has a section of {string}")]
    public void GivenTheTruthHasASection(string name) => alderford.AddSection(name);

    [Given("the {SystemName} system {Failure}")]
    public void GivenTheSystemFails(SystemName system, Failure failure) =>
        defects.Fail(system, failure);

    [Given("these systems fail: {SystemNames}")]
    public void GivenTheseSystemsFail(SystemNames systems) => defects.Fail(systems, Failure.Throws);

    [Given("the store fails {CommitMoment} the commit point")]
    public void GivenTheStoreFails(CommitMoment moment) => defects.FailStore(moment);

    [Given("the {SystemName} system brings {string}, which is {DatumNature}")]
    public void GivenTheSystemBrings(SystemName system, string key, DatumNature nature) =>
        defects.Bring(system, key, nature);

    [Given("the quest {string} is bound to no player")]
    public void GivenTheQuestIsBoundToNoPlayer(string quest) => defects.Unbind(quest);
}
