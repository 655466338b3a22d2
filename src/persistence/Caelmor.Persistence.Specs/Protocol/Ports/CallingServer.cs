using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>A server that turns everything that is done to it into calls.</summary>
/// <param name="number">Its number.</param>
/// <param name="ports">Who carries the calls out.</param>
public sealed class CallingServer(int number, IPorts ports)
    : IGameServer, ISimulationGate, ITruthStore, IObservationGate
{
    /// <inheritdoc/>
    public IReadOnlyList<ISystemSurface> Surfaces =>
        [.. ports.Surfaces.Select(form => new CallingSurface(number, form, ports))];

    /// <inheritdoc/>
    public ISimulationGate Simulation => this;

    /// <inheritdoc/>
    public ITruthStore Truth => this;

    /// <inheritdoc/>
    public IObservationGate Observation => this;

    /// <inheritdoc/>
    public IRuntimeSurroundings Surroundings { get; } = new CallingSurroundings(number, ports);

    async ValueTask ISimulationGate.HoldAsync(CancellationToken cancellation) =>
        await ports.CallAsync(new PortCall.Hold(number), cancellation);

    void ISimulationGate.Release() => ports.Call(new PortCall.Release(number));

    async ValueTask<StoredTruth> ITruthStore.ReadAsync(CancellationToken cancellation) =>
        StoredTruthForm.Read(
            (StoredTruthForm?)await ports.CallAsync(new PortCall.Read(number), cancellation));

    async ValueTask ITruthStore.CommitAsync(Truth truth, CancellationToken cancellation) =>
        await ports.CallAsync(new PortCall.Commit(number, TruthForm.Of(truth)), cancellation);

    void IObservationGate.Admit() => ports.Call(new PortCall.Admit(number));
}
