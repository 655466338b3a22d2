using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Worlds;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of whole days and whole worlds.</summary>
[Binding]
public sealed class WholeSteps(DayDriver day, WorldsDriver worlds)
{
    [When("a whole day passes: play, save, stop, restore, activate, play on, save")]
    public Task WhenAWholeDayPasses() => day.PassAsync();

    [When("{int} generated worlds are saved")]
    public Task WhenGeneratedWorldsAreSaved(int count) => worlds.SaveAsync(count);

    [Then("in every world, {Invariant}")]
    public Task ThenInEveryWorld(Invariant invariant) => worlds.ShouldHoldAsync(invariant);
}
