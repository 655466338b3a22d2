using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Drivers;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>Tries generated worlds, one after the other.</summary>
public sealed class WorldsDriver(
    ImplementationUnderTest subject, WorldSeed seed, Journal journal)
{
    private WorldEvent? _happened;
    private RuleBreachException? _breach;

    /// <summary>Worlds are made and saved, and something befalls each of them, up to the first in
    /// which a rule is broken.</summary>
    public async Task BefallAsync(int count, WorldEvent happening)
    {
        _happened = happening;
        for (var number = 0; number < count && _breach is null; number++)
        {
            _breach = await TryAsync(
                new(subject, new(seed.First + number)), happening);
        }
    }

    /// <summary>An invariant holds in every one of the worlds.</summary>
    /// <exception cref="InvalidOperationException">It was not at stake.</exception>
    public void ShouldHold(Invariant invariant)
    {
        if (_happened is not { } happened || InvariantChecks.AtStake(happened) != invariant)
        {
            throw new InvalidOperationException(
                $"Nothing befell any world that puts it at stake: {invariant}. Put a When before "
                + "this step that does.");
        }

        if (_breach is not null)
        {
            throw _breach;
        }
    }

    private async Task<RuleBreachException?> TryAsync(WorldFixture world, WorldEvent happening)
    {
        try
        {
            await world.SaveAsync();
            await InvariantChecks.TryAsync(world, happening);
            return null;
        }
        catch (RuleBreachException breach)
        {
            journal.Append(world.Evidence);
            return new(
                $"in the world of seed {world.Seed}, {breach.Expected}",
                breach.Found,
                breach.Rule,
                breach.Pattern);
        }
    }
}
