using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
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
    private StoredTruth? _earlier;

    /// <summary>What the world was made of.</summary>
    public int Seed => world.Seed;

    /// <summary>What was done in the last server that was tried.</summary>
    public Journal Evidence { get; private set; } = new();

    /// <summary>The choices of the experiments: the same for the same seed.</summary>
    public Random Random { get; } = new(world.Seed);

    /// <summary>Draws further circumstances.</summary>
    public WorldDraw Draw => new(Random);

    /// <summary>A server in which the world runs, and has run for a while.</summary>
    public async Task<FurtherServer> RunningAsync()
    {
        var further = FurtherServer.Running(subject, world.DataOf, Earlier);
        return await KeptAsync(further, new WorldHistory(further, world).RunAsync);
    }

    /// <summary>A server that has started with a truth, and was asked in vain before, when the truth
    /// was in order.</summary>
    public async Task<FurtherServer> StartedAsync(Truth truth)
    {
        var further = FurtherServer.Empty(subject, new StoredTruth.Held(_truth ?? truth));
        return await KeptAsync(further, async () =>
        {
            await new WorldHistory(further, world).StartAsync();
            further.Server.Truth.Begin(new StoredTruth.Held(truth));
        });
    }

    /// <summary>A server in which the world runs, and one system holds more.</summary>
    public FurtherServer Crowded(SystemName system, IReadOnlyList<Datum> more)
    {
        var further = FurtherServer.Running(
            subject, name => name == system ? [.. DataOf(name), .. more] : DataOf(name), Earlier);
        Evidence = further.Journal;
        return further;
    }

    /// <summary>What a system holds in this world.</summary>
    public IReadOnlyList<Datum> DataOf(SystemName system) => world.DataOf(system);

    /// <summary>A server whose systems stand as it is said, with the truth of an earlier
    /// save.</summary>
    public FurtherServer Standing(IReadOnlyList<SystemStatus> statuses)
    {
        var further = FurtherServer.Empty(subject, Earlier);
        Evidence = further.Journal;
        foreach (var (system, status) in further.Server.Systems.Zip(statuses))
        {
            system.Stand(status, status == SystemStatus.Empty ? [] : world.DataOf(system.Name));
        }

        return further;
    }

    /// <summary>The world is saved as a whole, once; experiments begin with that truth.</summary>
    public async Task<Truth> SaveAsync()
    {
        if (_truth is not null)
        {
            return _truth;
        }

        using var further = await RunningAsync();
        var (outcome, request) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, request);
        return _truth = ((StoredTruth.Held)further.Server.Truth.InForce).Truth;
    }

    /// <summary>The truth that a save of this epoch left.</summary>
    public Truth TruthOf(Epoch epoch) => Truth.Sealed(
        epoch,
        CanonVersion.Current,
        [.. Participants.All.Select(system => new SystemState(
            system, epoch, CanonVersion.Current, world.DataOf(system)))]);

    /// <summary>A datum of a system with nothing wrong with it: one that is there, or one
    /// more.</summary>
    /// <remarks>A world without players has no quests: nobody can own one.</remarks>
    public Datum Sound(SystemName system)
    {
        var data = world.DataOf(system);
        if (data.Count > 0 && Random.Next(2) == 0)
        {
            return Any(data);
        }

        var kind = Any([.. Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == system)]);
        var datum = new Datum(NewKey(), kind, Draw.Value());
        return Dependencies.NeedPlayer(kind)
            ? datum with { Bindings = [new(SystemName.Player, Owner())] }
            : datum;
    }

    /// <summary>Whether a system can have one more datum: nobody owns a quest where there are no
    /// players.</summary>
    public bool CanHaveOneMore(SystemName system) =>
        system != SystemName.Quest || world.DataOf(SystemName.Player).Count > 0;

    /// <summary>A system that can have one more datum.</summary>
    public SystemName AnySystem() => Any([.. Participants.All.Where(CanHaveOneMore)]);

    /// <summary>A datum one of whose bindings leads to nothing, however much it looks like
    /// something.</summary>
    public (SystemName System, Datum Datum) Unresolved()
    {
        var ground = Any<SystemName>([SystemName.Player, SystemName.World]);
        var there = world.DataOf(ground).Select(datum => datum.Key).ToHashSet();
        var name = there.Count == 0 || Random.Next(2) == 0
            ? Draw.Name("nobody", Random.Next())
            : Draw.LookAlike(Any([.. there]).Text);
        while (there.Contains(new(name)))
        {
            name += "'";
        }

        var isOfOwnName = Random.Next(4) == 0;
        return Bound(datum => new(
            ground, isOfOwnName && !there.Contains(datum.Key) ? datum.Key : new(name)));
    }

    /// <summary>A kind that nobody owns, however much it looks like one that the system
    /// owns.</summary>
    public DatumKind NobodysKind(SystemName system)
    {
        var own = Any([.. Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == system)]).Text;
        string[] alike =
        [
            "weather-report", own.ToUpperInvariant(), $"{own}s", own[..^1], $"{own} ", $" {own}",
            own.Replace('-', '_'), $"{system}-report", $"{system}",
        ];
        return Any([.. alike.Select(text => new DatumKind(text))
            .Where(kind => Ownership.OwnerOf(kind) == SystemName.None)]);
    }

    /// <summary>A datum one of whose bindings leads to what does not last.</summary>
    public (SystemName System, Datum Datum) Passing() => Bound(_ => new(
        SystemName.World,
        Any(world.DataOf(SystemName.World)).Key,
        Any([.. Enum.GetValues<DatumNature>().Where(nature => nature != DatumNature.Authoritative)])));

    /// <summary>A system, and the key of some datum of it.</summary>
    public (SystemName Owner, DatumKey Key) AnyKey()
    {
        var owner = Any([.. Participants.All.Where(system => world.DataOf(system).Count > 0)]);
        return (owner, Any(world.DataOf(owner)).Key);
    }

    /// <summary>One of several things.</summary>
    public T Any<T>(IReadOnlyList<T> things) => things[Random.Next(things.Count)];

    // Names repeat from one draw to the next, and a datum has one flaw and no other: whoever reports
    // one thing that is wrong is right, too.
    private DatumKey NewKey()
    {
        var name = Draw.Name("one more", Random.Next());
        while (Participants.All.Any(system =>
            world.DataOf(system).Any(datum => datum.Key.Text == name)))
        {
            name += "'";
        }

        return new(name);
    }

    private DatumKey Owner() => Any(world.DataOf(SystemName.Player)).Key;

    // A binding that is wrong may stand anywhere among those that are right.
    private (SystemName System, Datum Datum) Bound(Func<Datum, Binding> wrong)
    {
        var system = Any([.. Participants.All.Where(one =>
            !Dependencies.IsGround(one) && CanHaveOneMore(one))]);
        var sound = Sound(system);
        var place = Random.Next(sound.Bindings.Length + 1);
        return (system, sound with { Bindings = sound.Bindings.Insert(place, wrong(sound)) });
    }

    private StoredTruth Earlier => _earlier ??= world.Before == Epoch.None
        ? StoredTruth.None
        : new StoredTruth.Held(TruthOf(world.Before));

    private async Task<FurtherServer> KeptAsync(FurtherServer further, Func<Task> history)
    {
        Evidence = further.Journal;
        try
        {
            await history();
            return further;
        }
        catch
        {
            further.Dispose();
            throw;
        }
    }
}
