using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What is tried in a world by saving it.</summary>
internal sealed class SaveChecks(WorldFixture world)
{
    public Task BringAsync(string flaw, RejectionReason reason) =>
        BringAsync(flaw, reason, _ => new("one more"));

    public Task BringSomethingSharedAsync() =>
        BringAsync("another system brings too", RejectionReason.DuplicateOwner, system =>
            world.AnyKeyOf(system == SystemName.World ? SystemName.Player : SystemName.World));

    /// <summary>Some systems fail: in any 31 worlds in a row, each choice of them once.</summary>
    public async Task FailSystemsAsync()
    {
        using var further = world.Running();
        var failing = 1 + (int)((uint)world.Seed % 31);
        for (var i = 0; i < further.Server.Systems.Count; i++)
        {
            var fails = (failing >> i & 1) == 1;
            further.Server.Systems[i].Failure = fails ? Failure.Throws : Failure.None;
        }

        var (outcome, request) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, RejectionReason.ParticipantFailed, request);
    }

    public async Task FailStoreAsync()
    {
        foreach (var moment in Enum.GetValues<CommitMoment>())
        {
            using var further = world.Running();
            further.Server.Truth.Fail(moment);
            var (outcome, request) = await further.SaveAsync(Requester.Server);
            if (moment == CommitMoment.After)
            {
                SaveJudge.ShouldBeSaved(outcome, request);
            }
            else
            {
                SaveJudge.ShouldBeRejected(outcome, RejectionReason.StoreFailed, request);
            }
        }
    }

    public async Task CompareWithStoriesAsync()
    {
        var expected = await world.SaveAsync();
        using var further = world.Running();
        further.Server.Surroundings.Tell(Alderford.StaleState());
        further.Server.Surroundings.Ticks.Pass(world.Random.Next(1, 10_000));
        await further.SaveAsync(Requester.Server);
        var found = (further.Server.Truth.InForce as StoredTruth.Held)?.Truth;
        Expect.That(
            found == expected, $"the truth is {expected}.", $"{found?.ToString() ?? "none"}.");
    }

    public async Task AskAsClientAsync()
    {
        using var running = world.Running();
        var (outcome, request) = await running.SaveAsync(Requester.Client("a client"));
        SaveJudge.ShouldBeRejected(outcome, RejectionReason.ClientInfluence, request);
    }

    private async Task BringAsync(
        string flaw, RejectionReason reason, Func<SystemName, DatumKey> choose)
    {
        using var further = world.Running();
        var system = world.Any(further.Server.Systems);
        system.Put(DatumFlaw.Find(flaw).Spoil(world.Sound(system.Name, choose(system.Name))));
        var (outcome, request) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeRejected(outcome, reason, request);
    }
}
