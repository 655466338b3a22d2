using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>The vocabulary of what is so afterwards: what is read, and what lies in the
/// place.</summary>
[Binding]
public sealed class GridVerdictSteps(
    WorldDriver world,
    ActDriver acts,
    ReadingDriver reading,
    InterruptionDriver interruptions,
    MigrationDriver migrations,
    ObjectsDriver objects,
    SavesDriver saves,
    CompanyDriver company)
{
    [Then("the request is granted")]
    public Task ThenTheRequestIsGranted() => acts.ShouldBeGrantedAsync();

    [Then("it is refused")]
    public void ThenItIsRefused() => acts.ShouldBeRefused();

    [Then("{Thing} is {Expectation}")]
    public Task ThenItIs(Thing thing, Expectation expected) =>
        reading.ShouldBeAsync(thing, expected, Words(thing, expected));

    [Then("{Thing}, opened anew, is {Expectation}")]
    public async Task ThenItIsOpenedAnew(Thing thing, Expectation expected)
    {
        reading.Forget();
        await world.OpenAsync();
        await reading.ShouldBeAsync(thing, expected, $"opened anew, {Words(thing, expected)}");
    }

    [Then("the last save or the next one is there, whole")]
    public void ThenASaveIsThere() => interruptions.ShouldBeWhole();

    [Then("no save goes for one that failed")]
    public void ThenNoSaveIsLost() => interruptions.NoSaveShouldBeLost();

    [Then("nothing is acknowledged until the grid is opened anew")]
    public void ThenNothingIsAcknowledged() => interruptions.NothingShouldBeAcknowledged();

    [Then("every write is whole in this save or in the next one")]
    public Task ThenWritesAreWhole() => company.WritesShouldBeWholeAsync();

    [Then("every object has a type and a version")]
    public Task ThenObjectsHaveTypes() => objects.ShouldHaveTypesAsync();

    [Then("every object in force is of version {int}")]
    public Task ThenObjectsAreOfVersion(int version) => objects.ShouldBeOfVersionAsync(version);

    [Then("every object is as it was written down")]
    public Task ThenObjectsAreUntouched() => objects.ShouldBeUntouchedAsync();

    [Then("every object of other regions is as it was written down")]
    public Task ThenOtherObjectsAreUntouched() => objects.OthersShouldBeUntouchedAsync();

    [Then("{Thing} is not stored in the newest save")]
    public Task ThenItIsNotStored(Thing thing) => objects.ShouldNotBeStoredAsync(thing);

    [Then("what is sound comes out, and nothing else")]
    public void ThenWhatIsSoundComesOut() => objects.SalvagedShouldBeSound();

    [Then("{int} save(s) is/are listed")]
    public Task ThenSavesAreListed(int count) => saves.ShouldBeListedAsync(count);

    [Then("each save tells its time and the versions in it")]
    public Task ThenSavesTell() => saves.ShouldTellThemselvesAsync();

    [Then("the migration halts there")]
    public void ThenTheMigrationHalts() => migrations.ShouldHaveHalted();

    [Then("no step of a migration is taken")]
    public void ThenNoStepIsTaken() => migrations.NothingShouldBeTaken();

    [Then("each region is old or new, whole, and the rest follows")]
    public void ThenTheMigrationGoesOn() => migrations.ShouldGoOn();

    private static string Words(Thing thing, Expectation expected)
    {
        var what = thing.Region is { } name ? $"the {name}".ToLowerInvariant() : "everything";
        var part = thing.Kind == ThingKind.Both ? "" : $"the {thing.Kind} of ".ToLowerInvariant();
        return $"{part}{what} is " + (expected.Kind switch
        {
            ExpectationKind.Written => "as it was written",
            ExpectationKind.Saved => "as it was saved",
            ExpectationKind.OfBackup or ExpectationKind.OfSave => $"as save {expected.Save} has it",
            ExpectationKind.Pristine => "as the seed makes it",
            ExpectationKind.MadeAnew => "made anew from the seed",
            _ => $"{expected.Kind}".ToLowerInvariant(),
        });
    }
}
