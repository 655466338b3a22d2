using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What is tried in a world by saving and restoring it.</summary>
internal sealed class RestoreChecks(WorldFixture world)
{
    // Whoever asks again is answered the same.
    private const int Repeatedly = 3;

    // It takes a while for whoever has requests wait for each other.
    private const int Seldom = 16;

    // The largest number that every language counts exactly.
    private const long MostExactly = (1L << 53) - 1;

    public async Task RestoreAsync() => await RestoreAsync(await world.SaveAsync());

    public async Task RestoreInAnotherLayoutAsync()
    {
        var truth = await world.SaveAsync();
        var expected = await RestoreAsync(truth);
        var found = await RestoreAsync(truth with { States = Shuffled(truth.States) });
        Expect.That(found == expected, $"the same truth restores alike: {expected}.", $"{found}.");
    }

    public async Task AskAsClientAsync()
    {
        using var started = await world.StartedAsync(await world.SaveAsync());
        await started.ShouldRejectRestoreAsync(
            RejectionReason.ClientInfluence, world.Draw.Client());
    }

    /// <summary>A restore needs five systems that are empty.</summary>
    public async Task RestoreAsTheyStandAsync(SystemStatus[] statuses)
    {
        if (statuses.All(status => status == SystemStatus.Empty))
        {
            return;
        }

        using var further = world.Standing(statuses);
        var lives = statuses.Any(status => status is SystemStatus.Eligible or SystemStatus.Active);
        var isInCompany = world.Random.Next(Seldom) == 0;
        for (var times = 0; times < Repeatedly; times++)
        {
            further.Company = isInCompany ? new(world.Draw.Client(), isForSave: false, moment: 1) : null;
            await further.ShouldRejectRestoreAsync(lives ? RejectionReason.ServerAlreadyActive : null);
        }
    }

    /// <summary>One state of the truth is of another save, however far away, or all are of another
    /// than the truth.</summary>
    public async Task MixEpochsAsync()
    {
        var truth = await world.SaveAsync();
        var other = Beside(truth.Epoch);
        var place = world.Random.Next(truth.States.Length + 1);
        var mixed = place == truth.States.Length
            ? Truth.Sealed(other, truth.Version, truth.States)
            : Resealed(truth, place, state => state with { Epoch = other });
        await ShouldBeRejectedAsync(mixed, RejectionReason.MixedEpoch);
    }

    /// <summary>One state of the truth is of another version of the canon, or the truth
    /// itself.</summary>
    public async Task MixVersionsAsync()
    {
        var truth = await world.SaveAsync();
        var other = new CanonVersion(world.Any<int>([0, 2, 3, 100, int.MaxValue]));
        var place = world.Random.Next(truth.States.Length + 1);
        var mixed = place == truth.States.Length
            ? Truth.Sealed(truth.Epoch, other, truth.States)
            : Resealed(truth, place, state => state with { Version = other });
        await ShouldBeRejectedAsync(mixed, RejectionReason.MixedVersion);
    }

    /// <summary>A datum that is not in order has got into the truth, and the seal is over
    /// it.</summary>
    public async Task FindAsync((SystemName System, Datum Datum) spoilt, RejectionReason reason)
    {
        var truth = await world.SaveAsync();
        var place = truth.States.ToList().FindIndex(state => state.System == spoilt.System);
        await ShouldBeRejectedAsync(
            Resealed(truth, place, state => new(state.System, state.Epoch, state.Version,
                state.Data.Where(datum => datum.Key != spoilt.Datum.Key).Append(spoilt.Datum))),
            reason);
    }

    private Epoch Beside(Epoch epoch)
    {
        var far = world.Any<long>([1, 2, 3, 4, 10, 64, 256, 1000, uint.MaxValue + 1L]);
        var isBefore = world.Random.Next(2) == 0 || epoch.Number + far > MostExactly;
        return new(isBefore && epoch.Number > far ? epoch.Number - far : epoch.Number + far);
    }

    private async Task ShouldBeRejectedAsync(Truth truth, RejectionReason reason)
    {
        using var started = await world.StartedAsync(truth);
        await started.ShouldRejectRestoreAsync(reason);
    }

    private static Truth Resealed(Truth truth, int place, Func<SystemState, SystemState> change) =>
        Truth.Sealed(
            truth.Epoch,
            truth.Version,
            truth.States.SetItem(place, change(truth.States[place])));

    private async Task<string> RestoreAsync(Truth truth)
    {
        using var started = await world.StartedAsync(truth);
        started.Server.Surroundings.Tell(Alderford.StaleState());
        var (outcome, request) = await started.RestoreAsync(Requester.Server);
        RestoreJudge.ShouldBeRestored(outcome, request);
        return $"{outcome}: {string.Join("; ", request.Journal)}";
    }

    private ImmutableArray<SystemState> Shuffled(ImmutableArray<SystemState> states)
    {
        var shuffled = states.ToArray();
        world.Random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
