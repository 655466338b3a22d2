using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Asks all five systems before the first has answered, and gives npc, item and quest their state
/// back at once when player and world have theirs.
/// </summary>
/// <remarks>
/// The calls begin on one thread, in an order that is the same every time: only the waiting is
/// shared. All have ended, or are given up, before anything else is done.
/// </remarks>
internal sealed class Parallel(IGameServer server) : Stepwise(server, new OneOrNone())
{
    private const int Ground = 2;

    protected override Task<IReadOnlyList<SystemState>?[]> ProduceAsync(
        IReadOnlyList<ISystemSurface> surfaces, Epoch epoch, CancellationToken cancellation) =>
        Task.WhenAll([.. surfaces.Select(surface => AskAsync(surface, epoch, cancellation))]);

    protected override async Task ReturnAsync(
        IReadOnlyList<ISystemSurface> surfaces,
        Truth truth,
        List<ISystemSurface> touched,
        Violations found,
        CancellationToken cancellation)
    {
        await base.ReturnAsync([.. surfaces.Take(Ground)], truth, touched, found, cancellation);
        if (found.Any)
        {
            return;
        }

        ISystemSurface[] bound = [.. surfaces.Skip(Ground)];
        touched.AddRange(bound);
        var haveState = await Task.WhenAll(
            [.. bound.Select(surface => Returning.HasStateAsync(surface, truth, cancellation))]);
        foreach (var (surface, _) in bound.Zip(haveState).Where(one => !one.Second))
        {
            found.Add(RejectionReason.ParticipantFailed, surface.Name);
        }
    }
}
