using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What a server and its orchestrator have been through before an experiment.</summary>
/// <remarks>
/// Each act is judged in full. The same world has the same history on each server, so that two of
/// them can be compared.
/// </remarks>
internal sealed class WorldHistory(FurtherServer further, GeneratedWorld world)
{
    private const int Crowded = 500;
    private const int FewActs = 6;
    private const int ManyActs = 41;
    private const int MostMoments = 8;

    private readonly Random _random = new(world.Seed);

    /// <summary>A server that runs is saved, and asked for what it does not do.</summary>
    public async Task RunAsync()
    {
        for (var left = Count(); left > 0; left--)
        {
            await (_random.Next(7) switch
            {
                0 => AskAsClientAsync(),
                4 => SaveInCompanyAsync(),
                1 => FailAsync(),
                2 => FailStoreAsync(),
                3 => RestoreAsync(),
                _ => SaveAsync(),
            });
        }
    }

    /// <summary>A server that has just started is asked for what it does not do.</summary>
    public async Task StartAsync()
    {
        for (var left = Count(); left > 0; left--)
        {
            await (_random.Next(3) switch
            {
                0 => RestoreAsClientAsync(),
                1 => SaveTooEarlyAsync(),
                _ => TakeNothingBackAsync(),
            });
        }
    }

    // Half of the worlds have none, others a few, and one in fifty as many as a busy day. Crowds
    // take long enough as it is.
    private int Count() => _random.Next(50) switch
    {
        < 25 => 0,
        _ when world.Size > Crowded => 1,
        < 49 => _random.Next(FewActs),
        _ => _random.Next(ManyActs),
    };

    private ObservedSystem AnySystem() =>
        further.Server.Systems[_random.Next(further.Server.Systems.Count)];

    private async Task SaveAsync()
    {
        var system = AnySystem();
        if (system.Data is [var first, ..])
        {
            system.Put(first with { Value = DatumValue.Of($"changed {_random.Next()}") });
        }

        var (outcome, request) = await further.SaveAsync(Requester.Server);
        SaveJudge.ShouldBeSaved(outcome, request);
    }

    private Task SaveInCompanyAsync()
    {
        BringCompany();
        return SaveAsync();
    }

    private void BringCompany() => further.Company = new(
        new WorldDraw(_random).Client(), isForSave: _random.Next(2) == 0, 1 + _random.Next(MostMoments));

    private async Task AskAsClientAsync()
    {
        await further.ShouldRejectSaveAsync(
            RejectionReason.ClientInfluence, new WorldDraw(_random).Client());
    }

    private async Task FailAsync()
    {
        var system = AnySystem();
        system.Failure = Failure.Throws;
        await further.ShouldRejectSaveAsync(RejectionReason.ParticipantFailed);
        system.Failure = Failure.None;
    }

    private async Task FailStoreAsync()
    {
        further.Server.Truth.Fail(CommitMoment.Before);
        await further.ShouldRejectSaveAsync(RejectionReason.StoreFailed);
        further.Server.Truth.Mend();
    }

    private async Task RestoreAsync()
    {
        await further.ShouldRejectRestoreAsync(RejectionReason.ServerAlreadyActive);
    }

    private async Task RestoreAsClientAsync()
    {
        await further.ShouldRejectRestoreAsync(
            RejectionReason.ClientInfluence, new WorldDraw(_random).Client());
    }

    private async Task SaveTooEarlyAsync()
    {
        await further.ShouldRejectSaveAsync(RejectionReason.NotRestored);
    }

    private async Task TakeNothingBackAsync()
    {
        var system = AnySystem();
        if (_random.Next(2) == 0)
        {
            BringCompany();
        }

        system.Failure = Failure.TakesNothingBack;
        await further.ShouldRejectRestoreAsync(RejectionReason.ParticipantFailed);
        system.Failure = Failure.None;
    }
}
