using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>The vocabulary of what is told and seen around the grid.</summary>
[Binding]
public sealed class GridReportSteps(
    ReportDriver reports, OperatorDriver operators, ServerDriver server)
{
    [Then("operators are told of nothing")]
    public void ThenNobodyIsTold() => reports.ShouldBeSilent();

    [Then("operators are told of the piece, both checksums and the time")]
    public void ThenTheChecksumIsTold() => reports.ShouldTellOfTheChecksum();

    [Then("operators are told that the state of {WorldName} is lost, and of the ways back")]
    public void ThenTheLossIsTold(WorldName region) => reports.ShouldTellOfTheLoss(region);

    [Then("operators are told of the object, its version and the error")]
    public void ThenTheMigrationIsTold() => reports.ShouldTellOfTheMigration();

    [Then("operators are told of a failed check {int} time(s)")]
    public void ThenAFailedCheckIsTold(int times) =>
        reports.ShouldTell(GridReportKind.FailedCheck, times);

    [Then("operators are told of too few backups {int} time(s)")]
    public void ThenTooFewBackupsAreTold(int times) =>
        reports.ShouldTell(GridReportKind.TooFewBackups, times);

    [Then("the incident log says when, who and what")]
    public void ThenTheIncidentIsTold() => reports.ShouldTellOfTheIncident();

    [Then("players are told once")]
    public void ThenPlayersAreTold() => reports.PlayersShouldBeTold();

    [Then("both choices are named")]
    public void ThenBothChoicesAreNamed() => reports.ChoicesShouldBeNamed();

    [Then("what is broken is kept as it was found, and flagged")]
    public Task ThenWhatIsBrokenIsKept() => reports.BrokenShouldBeKeptAsync();

    [Then("what was there is set aside")]
    public void ThenItIsSetAside() => reports.ShouldBeSetAside();

    [Then("the place is as it was, byte for byte")]
    public void ThenThePlaceIsUntouched() => operators.PlaceShouldBeUntouched();

    [Then("every procedure works on the copy")]
    public void ThenTheDrillWorked() => operators.DrillShouldHaveWorked();

    [Then("{word} stays in {WorldName}")]
    public void ThenAPlayerStays(string player, WorldName region) =>
        server.ShouldBeIn(player, region);

    [Then("{word} is now in {WorldName}")]
    public void ThenAPlayerIsIn(string player, WorldName region) =>
        server.ShouldBeIn(player, region);

    [Then("{word} is in the valid region that is nearest to {WorldName}")]
    public void ThenAPlayerIsNextTo(string player, WorldName region) =>
        server.ShouldBeNextTo(player, region);

    [Then("nothing is checked meanwhile")]
    public void ThenNothingIsChecked() => server.NothingElseShouldBeRead();

    [Then("the generator is asked for nothing")]
    public void ThenNothingIsGenerated() => server.NothingShouldBeGenerated();

    [Then("the generator is asked for chunks of {WorldName} alone")]
    public void ThenOnlyItIsGenerated(WorldName region) => server.OnlyShouldBeGenerated(region);

    [Then("chunk {word} is still in memory")]
    public Task ThenAChunkIsInMemory(string letter) =>
        server.ShouldBeGeneratedAgainAsync(letter[0], isAgain: false);

    [Then("chunk {word} has been let go")]
    public Task ThenAChunkIsLetGo(string letter) =>
        server.ShouldBeGeneratedAgainAsync(letter[0], isAgain: true);
}
