using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>Tries one generated world with one implementation.</summary>
/// <param name="implementation">Whose orchestrator is tried.</param>
/// <param name="world">The world it is tried with.</param>
internal sealed class Laboratory(IImplementation implementation, GeneratedWorld world)
{
    private readonly Random _random = new(world.Seed);
    private Truth? _truth;

    public int Seed => world.Seed;

    public async Task TryAsync(Invariant invariant)
    {
        switch (invariant)
        {
            case Invariant.EachDatumHasOneOwner:
                await BringAsync("another system brings too", RejectionReason.DuplicateOwner);
                await BringAsync("is of a kind that nobody owns", RejectionReason.UnknownKind);
                break;
            case Invariant.ASaveIsAllOrNothing:
                await FailSystemsAsync();
                await FailStoreAsync();
                break;
            case Invariant.NothingButTruthIsSaved:
                await CompareWithStoriesAsync();
                await BringAsync("is runtime-only state", RejectionReason.RuntimeOnlyState);
                break;
            case Invariant.TheSameTruthRestoresAlike:
                await RestoreInAnotherLayoutAsync();
                break;
            case Invariant.ARestoreRunsNothing:
                await RestoreAsync();
                break;
            default:
                await AskAsClientAsync();
                await BringAsync("a client changed", RejectionReason.ClientInfluence);
                break;
        }
    }

    /// <summary>The world is saved as a whole, once; its experiments begin with that
    /// truth.</summary>
    public async Task<Truth> SaveAsync()
    {
        if (_truth is not null)
        {
            return _truth;
        }

        using var further = Running();
        var (outcome, episode) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, episode);
        return _truth = ((StoredTruth.Held)further.Server.Truth.InForce).Truth;
    }

    private FurtherServer Running() =>
        FurtherServer.Running(implementation, world.DataOf, StoredTruth.None);

    private async Task BringAsync(string words, RejectionReason reason)
    {
        using var further = Running();
        var system = Any([.. further.Server.Systems]);
        var isShared = reason == RejectionReason.DuplicateOwner;
        var key = isShared ? KeyOfAnother(system.Name) : new("one more");
        system.Put(Flaw.Find(words).Spoil(Sound(system.Name, key)));
        var (outcome, episode) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, reason, episode);
    }

    private async Task FailSystemsAsync()
    {
        using var further = Running();
        var failing = 1 + _random.Next(31);
        for (var i = 0; i < 5; i++)
        {
            further.Server.Systems[i].Failure = (failing >> i & 1) == 1 ? Failure.Throws : Failure.None;
        }

        var (outcome, episode) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, RejectionReason.ParticipantFailed, episode);
    }

    private async Task FailStoreAsync()
    {
        foreach (var moment in Enum.GetValues<CommitMoment>())
        {
            using var further = Running();
            further.Server.Truth.Fail(moment);
            var (outcome, episode) = await further.SaveAsync(Requester.Server);
            if (moment == CommitMoment.After)
            {
                SaveJudge.ShouldBeSaved(outcome, episode);
            }
            else
            {
                SaveJudge.ShouldBeRejected(outcome, RejectionReason.StoreFailed, episode);
            }
        }
    }

    private async Task CompareWithStoriesAsync()
    {
        var expected = await SaveAsync();
        using var further = Running();
        further.Server.Surroundings.Tell(Alderford.OtherStory());
        further.Server.Surroundings.Ticks.Pass(_random.Next(1, 10_000));
        await further.SaveAsync(Requester.Server);
        var found = (further.Server.Truth.InForce as StoredTruth.Held)?.Truth;
        Expect.That(
            found == expected, $"the truth is {expected}.", $"{found?.ToString() ?? "none"}.");
    }

    private async Task<string> RestoreAsync(Func<Truth, Truth>? relay = null)
    {
        var truth = await SaveAsync();
        using var further = FurtherServer.Empty(
            implementation, new StoredTruth.Held(relay?.Invoke(truth) ?? truth));
        further.Server.Surroundings.Tell(Alderford.OtherStory());
        var (outcome, episode) = await further.RestoreAsync(Requester.Server);
        RestoreJudge.ShouldBeRestored(outcome, episode);
        return $"{outcome}: {string.Join("; ", episode.Journal)}";
    }

    private async Task RestoreInAnotherLayoutAsync()
    {
        var expected = await RestoreAsync();
        var found = await RestoreAsync(truth => truth with { States = Shuffled(truth.States) });
        Expect.That(found == expected, $"the same truth restores alike: {expected}.", $"{found}.");
    }

    private async Task AskAsClientAsync()
    {
        var client = Requester.Client("a client");
        using var running = Running();
        var (save, episode) = await running.SaveAsync(client);
        SaveJudge.ShouldBeRejected(save, RejectionReason.ClientInfluence, episode);
        using var empty = FurtherServer.Empty(
            implementation, new StoredTruth.Held(await SaveAsync()));
        var (restore, other) = await empty.RestoreAsync(client);
        RestoreJudge.ShouldBeRejected(restore, RejectionReason.ClientInfluence, other);
    }

    private Datum Sound(SystemName system, DatumKey key) =>
        Alderford.Another(system, key.Text) with
        {
            Bindings = system == SystemName.Quest
                ? [new(SystemName.Player, Any([.. world.DataOf(SystemName.Player)]).Key)]
                : [],
        };

    private DatumKey KeyOfAnother(SystemName system)
    {
        var other = system == SystemName.World ? SystemName.Player : SystemName.World;
        return Any([.. world.DataOf(other)]).Key;
    }

    private ImmutableArray<SystemState> Shuffled(ImmutableArray<SystemState> states)
    {
        var shuffled = states.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private T Any<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];
}
