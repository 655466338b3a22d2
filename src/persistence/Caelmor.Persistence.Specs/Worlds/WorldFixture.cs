using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>Servers of one generated world, with one implementation to be tried.</summary>
/// <param name="subject">Whose orchestrator is tried.</param>
/// <param name="world">The world it is tried with.</param>
internal sealed class WorldFixture(ImplementationUnderTest subject, GeneratedWorld world)
{
    private Truth? _truth;

    /// <summary>What the world was made of.</summary>
    public int Seed => world.Seed;

    /// <summary>What was done in the last server that was tried.</summary>
    public Journal Evidence { get; private set; } = new();

    /// <summary>The choices of the experiments: the same for the same seed.</summary>
    public Random Random { get; } = new(world.Seed);

    /// <summary>A server in which the world runs and nothing was ever saved.</summary>
    public FurtherServer Running() =>
        Kept(FurtherServer.Running(subject, world.DataOf, StoredTruth.None));

    /// <summary>A server that has just started, with a truth.</summary>
    public FurtherServer Started(Truth truth) =>
        Kept(FurtherServer.Empty(subject, new StoredTruth.Held(truth)));

    /// <summary>The world is saved as a whole, once; experiments begin with that truth.</summary>
    public async Task<Truth> SaveAsync()
    {
        if (_truth is not null)
        {
            return _truth;
        }

        using var further = Running();
        var (outcome, request) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, request);
        return _truth = ((StoredTruth.Held)further.Server.Truth.InForce).Truth;
    }

    /// <summary>One more datum of a system of this world, with nothing wrong with it.</summary>
    public Datum Sound(SystemName system, DatumKey key)
    {
        var datum = Alderford.Another(system, key.Text);
        return Dependencies.NeedPlayer(datum.Kind)
            ? datum with { Bindings = [new(SystemName.Player, AnyKeyOf(SystemName.Player))] }
            : datum;
    }

    /// <summary>The key of some datum of a system.</summary>
    public DatumKey AnyKeyOf(SystemName system) => Any([.. world.DataOf(system)]).Key;

    /// <summary>One of several things.</summary>
    public T Any<T>(IReadOnlyList<T> things) => things[Random.Next(things.Count)];

    private FurtherServer Kept(FurtherServer further)
    {
        Evidence = further.Journal;
        return further;
    }
}
