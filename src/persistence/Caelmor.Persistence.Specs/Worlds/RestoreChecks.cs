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
        using var started = world.Started(await world.SaveAsync());
        var (outcome, request) = await started.RestoreAsync(Requester.Client("a client"));
        RestoreJudge.ShouldBeRejected(outcome, RejectionReason.ClientInfluence, request);
    }

    private async Task<string> RestoreAsync(Truth truth)
    {
        using var started = world.Started(truth);
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
