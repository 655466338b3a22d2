using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>A system of a server whose ports fail.</summary>
internal sealed class FaultySurface(ObservedSystem system, FaultyServer faults) : ISystemSurface
{
    public SystemName Name => system.Name;

    public SystemStatus Status => system.Status;

    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation)
    {
        await faults.TryAsync(2, () => ValueTask.CompletedTask, cancellation);
        return await system.ProduceAsync(epoch, cancellation);
    }

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
        faults.TryAsync(3, () => system.TakeBackAsync(state, cancellation), cancellation);

    public async ValueTask DiscardAsync()
    {
        var was = system.Status;
        try
        {
            await faults.TryAsync(3, system.DiscardAsync, CancellationToken.None);
        }
        finally
        {
            if (was == SystemStatus.Restored && system.Status == was)
            {
                faults.Keeping.Add(Name);
            }
        }
    }

    public void BecomeEligible() => system.BecomeEligible();

    public void Activate() => system.Activate();
}
