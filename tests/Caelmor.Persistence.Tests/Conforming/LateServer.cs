using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>A server each of whose ports answers in a while, and on another thread.</summary>
/// <param name="server">The server that does what it is asked.</param>
internal sealed class LateServer(ObservedServer server) : IGameServer, ISimulationGate, ITruthStore
{
    /// <summary>What is waited for before a port does what it is asked, such as <c>produce
    /// quest</c>.</summary>
    public Func<string, Task> Before { get; init; } = _ => Task.Delay(1);

    /// <summary>Changes what systems answer.</summary>
    public Func<IReadOnlyList<SystemState>, IReadOnlyList<SystemState>> Produced { get; init; } =
        answer => answer;

    /// <summary>Changes what the store answers.</summary>
    public Func<StoredTruth, StoredTruth> Stored { get; init; } = answer => answer;

    public IReadOnlyList<ISystemSurface> Surfaces { get; private set; } = [];

    public ISimulationGate Simulation => this;

    public ITruthStore Truth => this;

    public IObservationGate Observation => server.Observation;

    public IRuntimeSurroundings Surroundings => server.Surroundings;

    public LateServer Started()
    {
        Surfaces = [.. server.Systems.Select(system => new LateSurface(system, this))];
        return this;
    }

    public ValueTask HoldAsync(CancellationToken cancellation) =>
        new(InAWhileAsync("hold", () => server.Simulation.HoldAsync(cancellation).AsTask()));

    public void Release() => server.Simulation.Release();

    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        await InAWhileAsync("read", () => Task.CompletedTask);
        return Stored(await server.Truth.ReadAsync(cancellation));
    }

    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation) =>
        new(InAWhileAsync("commit", () => server.Truth.CommitAsync(truth, cancellation).AsTask()));

    private Task InAWhileAsync(string what, Func<Task> act) => Task.Run(async () =>
    {
        await Before(what);
        await act();
    });

    private sealed class LateSurface(ObservedSystem system, LateServer late) : ISystemSurface
    {
        public SystemName Name => system.Name;

        public SystemStatus Status => system.Status;

        public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
            Epoch epoch, CancellationToken cancellation)
        {
            await late.InAWhileAsync($"produce {Name}", () => Task.CompletedTask);
            return late.Produced(await system.ProduceAsync(epoch, cancellation));
        }

        public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
            new(late.InAWhileAsync(
                $"take back {Name}", () => system.TakeBackAsync(state, cancellation).AsTask()));

        public ValueTask DiscardAsync() =>
            new(late.InAWhileAsync($"discard {Name}", () => system.DiscardAsync().AsTask()));

        public void BecomeEligible() => system.BecomeEligible();

        public void Activate() => system.Activate();
    }
}
