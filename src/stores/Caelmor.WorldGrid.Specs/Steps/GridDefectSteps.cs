using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>
/// The vocabulary of what goes wrong. Features introduce these steps, and no others, with But.
/// </summary>
[Binding]
public sealed class GridDefectSteps(
    WorldDriver world,
    DamageDriver damage,
    InterruptionDriver interruptions,
    MigrationDriver migrations,
    ServerDriver server,
    SavesDriver saves,
    SchemaBook schemas)
{
    [Given("in {Copies} {Thing} is {Damage}")]
    public Task GivenItIsDamaged(Copies copies, Thing thing, Damage kind) =>
        damage.DamageAsync(copies.Count, thing, kind);

    [Given("everything in the place is altered")]
    public Task GivenEverythingIsAltered() => damage.AlterAsync();

    [Given("every second piece of the place is altered")]
    public Task GivenEverySecondPieceIsAltered() => damage.AlterSomeAsync();

    [Given("{InterruptionKind} at each step of it, in turn")]
    public void GivenItIsInterrupted(InterruptionKind kind) => interruptions.Interrupt(kind);

    [Given("the grid is opened with {OpeningFault}")]
    public void GivenTheGridIsOpenedWith(OpeningFault fault) => world.OpenWith(fault);

    [Given("no step leads from version {int}")]
    public void GivenNoStepLeadsFrom(int version) => schemas.Gap = version;

    [Given("the step of the {string} fails")]
    public void GivenTheStepFails(string name) => schemas.FailsAt = world.Town.Name(name);

    [Given("an operator has tried to migrate the grid, and the step of the {string} failed")]
    public Task GivenAMigrationFailed(string name)
    {
        schemas.FailsAt = world.Town.Name(name);
        return migrations.TryBeforeAsync();
    }

    [Given("the objects of {WorldName} are of a version that this server does not know")]
    public Task GivenObjectsAreNewer(WorldName region) => damage.OutrunAsync(region);

    [Given("the generator is a version newer")]
    public Task GivenTheGeneratorIsNewer() => server.ChangeGeneratorAsync(version: 2, quirk: 0);

    [Given("the generator makes other terrain under the same version")]
    public Task GivenTheGeneratorMakesOtherTerrain() =>
        server.ChangeGeneratorAsync(version: 1, quirk: 1);

    [Given("the grid is open in another process")]
    public Task GivenTheGridIsOpenElsewhere() => saves.OccupyAsync();
}
