using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Drivers;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>Tries generated worlds, one after the other.</summary>
public sealed class WorldsDriver(
    ImplementationUnderTest subject, WorldSeed seed, Journal journal)
{
    private readonly List<WorldFixture> _worlds = [];

    /// <summary>Worlds are made, and each of them is saved.</summary>
    public async Task SaveAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _worlds.Add(new(subject, new(seed.First + number)));
            await TryAsync(_worlds[^1], fixture => fixture.SaveAsync());
        }
    }

    /// <summary>An invariant holds in every one of the worlds.</summary>
    public async Task ShouldHoldAsync(Invariant invariant)
    {
        foreach (var world in _worlds)
        {
            await TryAsync(world, fixture => InvariantChecks.TryAsync(fixture, invariant));
        }
    }

    private async Task TryAsync(WorldFixture world, Func<WorldFixture, Task> experiment)
    {
        try
        {
            await experiment(world);
        }
        catch (RuleBreachException breach)
        {
            journal.Append(world.Evidence);
            throw new RuleBreachException(
                $"in the world of seed {world.Seed}, {breach.Expected}", breach.Found);
        }
    }
}
