using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>A system whose answers are put right before anybody judges them.</summary>
internal sealed class RetouchedSurface(
    ISystemSurface surface, Func<SystemState, SystemState> retouch, int most = int.MaxValue)
    : ISystemSurface
{
    public SystemName Name => surface.Name;

    public SystemStatus Status => surface.Status;

    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation) =>
        [.. (await surface.ProduceAsync(epoch, cancellation)).Take(most).Select(retouch)];

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
        surface.TakeBackAsync(state, cancellation);

    public ValueTask DiscardAsync() => surface.DiscardAsync();

    public void BecomeEligible() => surface.BecomeEligible();

    public void Activate() => surface.Activate();
}
