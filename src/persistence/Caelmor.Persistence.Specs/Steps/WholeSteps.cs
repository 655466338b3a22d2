using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Worlds;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of whole days and whole worlds.</summary>
[Binding]
public sealed class WholeSteps(DayDriver day, WorldsDriver worlds)
{
    [Given("Mara has sold Tobin {int} arrows for 1 gold each")]
    public void GivenMaraHasSoldArrows(int count) => day.SellArrows(count);

    [Given("a night has passed: Alderford was saved, stopped, restored and activated")]
    public Task GivenANightHasPassed() => day.PassTheNightAsync();

    [When("in {int} generated worlds, {WorldEvent}")]
    public Task WhenInGeneratedWorlds(int count, WorldEvent happening) =>
        worlds.BefallAsync(count, happening);

    [Then("in every world, {Invariant}")]
    public void ThenInEveryWorld(Invariant invariant) => worlds.ShouldHold(invariant);
}
