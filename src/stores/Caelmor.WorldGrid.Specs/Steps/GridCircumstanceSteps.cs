using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>The vocabulary of what makes no difference to a grid.</summary>
[Binding]
public sealed class GridCircumstanceSteps(WorldDriver world)
{
    [Given("everything has {WorldNaming}")]
    public void GivenEverythingHas(WorldNaming naming) => world.Town.Rename(naming);

    [Given("the market lies at region {int}, {int}")]
    public void GivenTheMarketLiesAt(int x, int y) => world.Town.Move(x, y);

    [Given("the seed is {long}")]
    public void GivenTheSeedIs(long seed) =>
        world.Town.Make(genesis => genesis with { Seed = seed });

    [Given("everything is counted in {WorldNumbers}")]
    public void GivenEverythingIsCountedIn(WorldNumbers numbers) => world.Town.Count(numbers);

    [Given("{int} more chunks of each region are built on")]
    public void GivenMoreChunks(int count) => world.Town.Widen(count);

    [Given("{int} more objects are in each region")]
    public void GivenMoreObjects(int count) => world.Town.Crowd(count);

    [Given("chunks are {int} tiles wide, and regions {int} chunks")]
    public void GivenSizes(int tiles, int chunks) => world.Town.Make(genesis =>
        genesis with { ChunkSize = tiles, RegionSize = chunks });

    [Given("{int} saves were made before")]
    public void GivenSavesWereMadeBefore(int count) => world.Past.BeginEarlier(count);

    [Given("a save before broke off at step {int}")]
    public void GivenASaveBrokeOff(int step) => world.Past.BreakOffEarlier(step);

    [Given("the grid was opened anew {int} time(s) before")]
    public void GivenTheGridWasOpenedAnew(int times) => world.Past.OpenEarlier(times);
}
