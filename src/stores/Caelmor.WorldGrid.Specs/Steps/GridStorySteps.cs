using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>The vocabulary of what a grid has been through before. Each act comes to what the rules
/// permit where the story stands, and can be left out.</summary>
[Binding]
public sealed class GridStorySteps(
    StoryDriver story,
    StoryServerDriver server,
    StoryOperatorDriver operators,
    StoryDamageDriver damage)
{
    [Given("{WorldName} was changed before")]
    public Task GivenItWasChanged(WorldName region) => server.ChangeAsync(region);

    [Given("the terrain of {WorldName} was changed back before")]
    public Task GivenItWasChangedBack(WorldName region) => server.UndoAsync(region);

    [Given("the grid was saved before")]
    public Task GivenTheGridWasSaved() => server.SaveAsync();

    [Given("{Thing} was read before")]
    public Task GivenItWasRead(Thing thing) => server.ReadAsync(thing);

    [Given("the grid was closed and opened before")]
    public Task GivenTheGridWasClosed() => server.CloseAndOpenAsync();

    [Given("{InterruptionKind} before, and the grid was opened")]
    public Task GivenTheServerStopped(InterruptionKind kind) => server.BeStoppedAsync(kind);

    [Given("{InterruptionKind} before, {int} steps into a save")]
    public Task GivenASaveBrokeOff(InterruptionKind kind, int steps) =>
        server.BreakOffAsync(kind, steps);

    [Given("the server was brought to the next version before")]
    public Task GivenTheServerWasUpgraded() => server.BeUpgradedAsync();

    [Given("{int} idle night(s) passed before")]
    public Task GivenNightsPassed(int nights) => server.PassAsync(nights);

    [Given("in {Copies} {Thing} was {Damage} before")]
    public Task GivenItWasDamaged(Copies copies, Thing thing, Damage kind) =>
        damage.DamageAsync(copies.Count, thing, kind);

    [Given("an operator went back {int} save(s) before")]
    public Task GivenAnOperatorWentBack(int saves) => operators.GoBackAsync(saves);

    [Given("the grid was opened before, at the stamp of {int} save(s) earlier")]
    public Task GivenTheGridWasOpenedAt(int saves) => operators.OpenAtAsync(saves);

    [Given("an operator rebuilt {WorldName} before")]
    public Task GivenAnOperatorRebuilt(WorldName region) => operators.RebuildAsync(region);

    [Given("an operator regenerated the world before")]
    public Task GivenAnOperatorRegenerated() => operators.RegenerateAsync();

    [Given("an operator migrated the grid before")]
    public Task GivenAnOperatorMigrated() => operators.MigrateAsync();

    [Given("an operator migrated the grid before, and the step of the {string} failed")]
    public Task GivenAMigrationFailed(string name) => operators.FailToMigrateAsync(name);

    [Given("an operator was killed before, {int} steps into a migration")]
    public Task GivenAMigrationBrokeOff(int steps) => operators.BreakOffMigrationAsync(steps);

    [Given("an operator looked at the grid before")]
    public Task GivenAnOperatorLooked() => operators.LookOnAsync();

    [Then("the rules permit what comes of it")]
    public Task ThenTheRulesPermitIt() => story.ShouldBePermittedAsync();
}
