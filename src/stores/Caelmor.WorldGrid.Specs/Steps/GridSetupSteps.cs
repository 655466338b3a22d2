using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>The vocabulary of what is so beforehand.</summary>
[Binding]
public sealed class GridSetupSteps(
    WorldDriver world,
    MigrationDriver migrations,
    ServerDriver server,
    SavingDriver saving,
    DamageDriver damage,
    ObjectsDriver objects,
    SavesDriver saves)
{
    [Given("the world of Alderford was saved {int} times")]
    public void GivenTheWorldWasSaved(int times) => world.Past.Begin(times);

    [Given("chunks are {int} tiles wide")]
    public void GivenChunksAreWide(int tiles) =>
        world.Town.Make(genesis => genesis with { ChunkSize = tiles });

    [Given("{int} backups are kept")]
    public void GivenBackupsAreKept(int count) =>
        world.Options = world.Options with { Backups = count };

    [Given("{int} backups are the minimum")]
    public void GivenBackupsAreTheMinimum(int count) =>
        world.Options = world.Options with { MinimumBackups = count };

    [Given("{int} chunks stay in memory")]
    public void GivenChunksStayInMemory(int count) =>
        world.Options = world.Options with { CachedChunks = count };

    [Given("players are moved at most {int} regions far")]
    public void GivenPlayersAreMoved(int reach) =>
        world.Options = world.Options with { RelocationReach = reach };

    [Given("the objects of the world are of version {int}, and the current one is {int}")]
    public void GivenObjectsAreOfVersion(int version, int current) =>
        migrations.Age(version, current);

    [Given("{word} is in {WorldName}")]
    public void GivenAPlayerIsIn(string player, WorldName region) => server.Place(player, region);

    [Given("{Thing} was read, and the grid is still open")]
    public Task GivenItWasRead(Thing thing)
    {
        damage.StayOpen();
        return saving.ReadBeforeAsync(thing);
    }

    [Given("somebody has written down every object")]
    public Task GivenObjectsAreWrittenDown() => objects.RememberAsync();

    [Given("another process had the grid open, and was killed")]
    public Task GivenAnotherProcessWasKilled() => saves.BeKilledAsync();
}
