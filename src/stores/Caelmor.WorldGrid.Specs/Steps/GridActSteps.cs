using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>The vocabulary of what happens.</summary>
[Binding]
public sealed class GridActSteps(
    SavingDriver saving,
    InterruptionDriver interruptions,
    OperatorDriver operators,
    MigrationDriver migrations,
    ServerDriver server,
    SavesDriver saves,
    CompanyDriver company)
{
    [When("the grid is opened")]
    public Task WhenTheGridIsOpened() => server.OpenAsync();

    [When("the grid is opened at the stamp of save {int}")]
    public Task WhenTheGridIsOpenedAt(int save) => saves.OpenAtAsync(save);

    [When("{Thing} is read {ReadingManner}")]
    public Task WhenItIsRead(Thing thing, ReadingManner manner) => saving.ReadAsync(thing, manner);

    [When("the grid is opened and {Thing} is read")]
    public Task WhenItIsOpenedAndRead(Thing thing) => server.WatchReadingAsync(thing);

    [When("the chunks {word} are read, letter by letter")]
    public Task WhenTheChunksAreRead(string letters) => saving.ReadAsync(letters);

    [When("{Thing} is read, and the grid is saved")]
    public Task WhenItIsReadAndSaved(Thing thing) => saving.ReadAndSaveAsync(thing);

    [When("{WorldName} is changed {Aftermath}")]
    public Task WhenItIsChanged(WorldName region, Aftermath aftermath) =>
        saving.ChangeAsync(region, aftermath);

    [When("{WorldName} processes part of its queue, and the grid is saved")]
    public Task WhenItProcesses(WorldName region) => saving.ProcessAsync(region);

    [When("the terrain of {WorldName} is changed back, and the grid is saved")]
    public Task WhenItIsChangedBack(WorldName region) => saving.UndoAsync(region);

    [When("the grid is saved")]
    public Task WhenTheGridIsSaved() => interruptions.SaveAsync();

    [When("the grid is saved {int} times")]
    public Task WhenTheGridIsSavedOften(int times) => saving.SaveAsync(times);

    [When("the grid is saved, and written to at each step of it")]
    public Task WhenTheGridIsSavedInCompany() => company.SaveInCompanyAsync();

    [When("an operator {OperatorAct}")]
    public Task WhenAnOperatorActs(OperatorAct act) => operators.ActAsync(act);

    [When("an operator migrates the grid")]
    public Task WhenAnOperatorMigrates() => migrations.MigrateAsync();

    [When("players are moved out of inactive regions")]
    public Task WhenPlayersAreMoved() => server.RelocateAsync();

    [When("{int} night(s) pass(es), and the server is idle")]
    public Task WhenIdleNightsPass(int nights) => server.PassAsync(nights, isIdle: true);

    [When("{int} night(s) pass(es), and the server is busy")]
    public Task WhenBusyNightsPass(int nights) => server.PassAsync(nights, isIdle: false);
}
