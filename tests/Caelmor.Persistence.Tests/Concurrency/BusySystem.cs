using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>A system of a server that may be used from many threads.</summary>
internal sealed class BusySystem(SystemName name, Market market, BusyServer server) : ISystemSurface
{
    public SystemName Name => name;

    public SystemStatus Status => SystemStatus.Active;

    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation)
    {
        await server.Asked(name);
        return server.Failing == name
            ? throw new ObservedFaultException($"The {name} system throws.")
            : [new(name, epoch, CanonVersion.Current, market.DataOf(name))];
    }

    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
        throw Misuse();

    public ValueTask DiscardAsync() => throw Misuse();

    public void BecomeEligible() => throw Misuse();

    public void Activate() => throw Misuse();

    private static InvalidOperationException Misuse() => new("A save gives nothing back.");
}
