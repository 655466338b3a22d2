using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>A system whose answers are put right before anybody judges them.</summary>
/// <param name="surface">The system.</param>
/// <param name="retouch">Turns its answers, given for an epoch, into others.</param>
internal sealed class RetouchedSurface(
    ISystemSurface surface,
    Func<IReadOnlyList<SystemState>, Epoch, IEnumerable<SystemState>> retouch) : ISystemSurface
{
    public SystemName Name => surface.Name;

    public SystemStatus Status => surface.Status;

    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation) =>
        [.. retouch(await surface.ProduceAsync(epoch, cancellation), epoch)];

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
        surface.TakeBackAsync(state, cancellation);

    public ValueTask DiscardAsync() => surface.DiscardAsync();

    public void BecomeEligible() => surface.BecomeEligible();

    public void Activate() => surface.Activate();
}
