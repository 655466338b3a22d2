using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>A system of whose answers only the first is heard.</summary>
internal sealed class FirstAnswerOf(ISystemSurface surface) : ISystemSurface
{
    public SystemName Name => surface.Name;

    public SystemStatus Status => surface.Status;

    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation) =>
        [.. (await surface.ProduceAsync(epoch, cancellation)).Take(1)];

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
        surface.TakeBackAsync(state, cancellation);

    public ValueTask DiscardAsync() => surface.DiscardAsync();

    public void BecomeEligible() => surface.BecomeEligible();

    public void Activate() => surface.Activate();
}
