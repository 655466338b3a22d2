using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>
/// The vocabulary of what goes wrong. Features introduce these steps, and no others, with But.
/// </summary>
[Binding]
public sealed class DefectSteps(DefectDriver defects)
{
    [Given("the {SystemName} system does not take part")]
    public void GivenTheSystemIsAbsent(SystemName system) => defects.Dismiss(system);

    [Given("{string} asks to take part")]
    public void GivenSomethingAsksToTakePart(string name) => defects.Admit(name);

    [Given("the {SystemName} system takes part twice")]
    public void GivenTheSystemTakesPartTwice(SystemName system) => defects.AdmitAgain(system);

    [Given("the {SystemNames} system(s) {Failure}")]
    public void GivenTheSystemsFail(SystemNames systems, Failure failure) =>
        defects.Fail(systems, failure);

    [Given("the {SystemName} system brings {string}, which {DatumFlaw}")]
    public void GivenTheSystemBrings(SystemName system, string key, DatumFlaw flaw) =>
        defects.Bring(system, key, flaw);

    [Given("the store fails {CommitMoment} the commit point")]
    public void GivenTheStoreFails(CommitMoment moment) => defects.FailStore(moment);

    [Given("all its systems are active already")]
    public void GivenAllItsSystemsAreActive() => defects.Wake();

    [Given("a client asks for it")]
    public void GivenAClientAsks() => defects.AskAsClient();

    [Given("the truth has a section of {string}")]
    public void GivenTheTruthHasASection(string name) => defects.AddSection(name);

    [Given("the truth holds {string} from the {SystemName} system, which {DatumFlaw}")]
    public void GivenTheTruthHolds(string key, SystemName system, DatumFlaw flaw) =>
        defects.PutIntoTruth(system, key, flaw);

    [Given("in the truth, the {SystemNames} state is {Damage}")]
    public void GivenTheStateIsDamaged(SystemNames systems, Damage damage) =>
        defects.DamageTruth(systems, damage);
}
