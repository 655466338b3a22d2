using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What is tried in a world by saving it.</summary>
internal sealed class SaveChecks(WorldFixture world)
{
    /// <summary>A system brings a datum with a flaw, new or in the place of a sound one.</summary>
    public Task BringAsync(string flaw, RejectionReason reason)
    {
        var system = world.AnySystem();
        return BringAsync(
            (system, DatumFlaw.Find(flaw).Spoil(world.Sound(system))), reason);
    }

    /// <summary>A system brings a datum that is not in order.</summary>
    public async Task BringAsync((SystemName System, Datum Datum) spoilt, RejectionReason reason)
    {
        using var further = await world.RunningAsync();
        further.Server[spoilt.System].Put(spoilt.Datum);
        await further.ShouldRejectSaveAsync(reason);
    }

    public Task BringSomethingSharedAsync()
    {
        var (owner, key) = world.AnyKey();
        var system = world.Any([.. Participants.All.Where(other =>
            other != owner && other != SystemName.Quest)]);
        return BringAsync(
            (system, world.Sound(system) with { Key = key }), RejectionReason.DuplicateOwner);
    }

    /// <summary>A system brings what is of a kind that nobody owns.</summary>
    public Task BringNobodysAsync()
    {
        var system = world.AnySystem();
        return BringAsync(
            (system, world.Sound(system) with { Kind = world.NobodysKind(system) }),
            RejectionReason.UnknownKind);
    }

    /// <summary>A system brings what is of a kind that another owns.</summary>
    public Task BringAnothersAsync()
    {
        var system = world.AnySystem();
        var kind = world.Any([.. Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) != system)]);
        return BringAsync(
            (system, world.Sound(system) with { Kind = kind }), RejectionReason.ForeignDatum);
    }

    /// <summary>A save needs five systems that have their state.</summary>
    public async Task SaveAsTheyStandAsync(SystemStatus[] statuses)
    {
        using var further = world.Standing(statuses);
        var (outcome, request) = await further.SaveAsync(Requester.Server);
        if (statuses.All(status => status is SystemStatus.Eligible or SystemStatus.Active))
        {
            SaveJudge.ShouldBeSaved(outcome, request);
        }
        else
        {
            SaveJudge.ShouldBeRejected(
                outcome,
                statuses.Contains(SystemStatus.Empty) ? RejectionReason.NotRestored : null,
                request);
        }
    }

    /// <summary>Some systems fail: in any 31 worlds in a row, each choice of them once.</summary>
    public async Task FailSystemsAsync()
    {
        using var further = await world.RunningAsync();
        var failing = 1 + (int)((uint)world.Seed % 31);
        for (var i = 0; i < further.Server.Systems.Count; i++)
        {
            var fails = (failing >> i & 1) == 1;
            further.Server.Systems[i].Failure = fails ? Failure.Throws : Failure.None;
        }

        await further.ShouldRejectSaveAsync(RejectionReason.ParticipantFailed);
        further.Server.Systems.ToList().ForEach(system => system.Failure = Failure.None);
        await SaveOverABrokenTruthAsync(further);
        await SaveLateAsync(further);
    }

    public async Task FailStoreAsync()
    {
        foreach (var moment in Enum.GetValues<CommitMoment>())
        {
            using var further = await world.RunningAsync();
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

    // Nothing of it is given but its epoch, and a save goes on from that.
    private static async Task SaveOverABrokenTruthAsync(FurtherServer further)
    {
        if (further.Server.Truth.InForce is StoredTruth.Held)
        {
            further.Server.Truth.Break();
            var (outcome, request) = await further.SaveAsync(Requester.Server);
            SaveJudge.ShouldBeSaved(outcome, request);
        }
    }

    // The next epoch, or none: what can't be counted on from is not begun anew.
    private async Task SaveLateAsync(FurtherServer further)
    {
        var last = world.Draw.LateEpoch();
        further.Server.Truth.Begin(new StoredTruth.Held(world.TruthOf(last)));
        var (outcome, request) = await further.SaveAsync(Requester.Server);
        if (outcome is SaveOutcome.Saved && last.Number < long.MaxValue)
        {
            SaveJudge.ShouldBeSaved(outcome, request);
        }
        else
        {
            SaveJudge.ShouldBeRejected(outcome, reason: null, request);
        }
    }

    public async Task CompareWithStoriesAsync()
    {
        var expected = await world.SaveAsync();
        using var further = await world.RunningAsync();
        further.Server.Surroundings.Tell(Alderford.StaleState());
        further.Server.Surroundings.Ticks.Pass(world.Random.Next(1, 10_000));
        await further.SaveAsync(Requester.Server);
        var found = (further.Server.Truth.InForce as StoredTruth.Held)?.Truth;
        Expect.That(
            found == expected, $"the truth is {expected}.", $"{found?.ToString() ?? "none"}.");
    }

    public async Task AskAsClientAsync()
    {
        using var running = await world.RunningAsync();
        await running.ShouldRejectSaveAsync(
            RejectionReason.ClientInfluence, world.Draw.Client());
    }
}
