using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Drivers;
using Reqnroll;

namespace Caelmor.TruthStore.Specs.Steps;

/// <summary>
/// The vocabulary of what goes wrong. Features introduce these steps, and no others, with But.
/// </summary>
[Binding]
public sealed class StoreDefectSteps(
    CommitDriver commits,
    OtherProcessDriver others,
    OpeningDriver opening,
    AlterationDriver alterations)
{
    [Given("a value of the {SystemName} state can't be read {ReadLimit}")]
    public void GivenAValueCannotBeRead(SystemName system, ReadLimit limit) =>
        commits.Withhold(system, limit);

    [Given("a value of the {SystemName} state can't be read, for {ReadFailure}")]
    public void GivenAReadingFails(SystemName system, ReadFailure failure) =>
        commits.Withhold(system, failure);

    [Given("the process is killed {KillMoment}")]
    public void GivenTheProcessIsKilled(KillMoment moment) => others.Doom(moment);

    [Given("the next truth is {TruthFault}")]
    public Task GivenTheNextTruthIs(TruthFault fault) => commits.PrepareAsync(fault);

    [Given("nobody waits for the commit")]
    public void GivenNobodyWaits() => commits.GiveUp();

    [Given("the store is open {Elsewhere}")]
    public void GivenTheStoreIsOpen(Elsewhere elsewhere) => opening.Occupy(elsewhere);

    [Given("the files of the store are {Alteration}")]
    public void GivenTheFilesAre(Alteration alteration) => alterations.Alter(alteration);
}
