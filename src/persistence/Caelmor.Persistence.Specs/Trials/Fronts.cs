using System.Runtime.CompilerServices;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Trials;

/// <summary>Fronts of servers and of their parts: whoever is tried reaches the ports, and nothing
/// that is behind them.</summary>
/// <remarks>An implementation that looks for journal and judge where its server leads finds none: no
/// field of a front leads anywhere, and what a call gives back has forgotten who gave it.</remarks>
internal static class Fronts
{
    private static readonly ConditionalWeakTable<object, object> BehindFronts = [];

    /// <summary>The front of a server.</summary>
    public static IGameServer Of(IGameServer server) => Of<IGameServer>(server, new ServerFront());

    /// <summary>An implementation that is given fronts.</summary>
    public static IImplementation Given(IImplementation inner) => new GivenFronts(inner);

    // The same port has the same front, however often it is asked for; what is several ports has one
    // for each.
    private static T Of<T>(T behind, T front)
        where T : class
    {
        var kept = FrontsAs<T>.Kept.GetValue(behind, _ => front);
        BehindFronts.TryAdd(kept, behind);
        return kept;
    }

    private static T Behind<T>(object front)
        where T : class =>
        BehindFronts.TryGetValue(front, out var behind)
            ? (T)behind
            : throw new InvalidOperationException("There is nothing behind this front.");

    private static ValueTask<T> Severed<T>(ValueTask<T> answer)
    {
        if (answer.IsCompletedSuccessfully)
        {
            return new(answer.Result);
        }

        var severed = new TaskCompletionSource<T>();
        var given = answer.AsTask();
        WhenGiven(given, () => severed.SetFromTask(given));
        return new(severed.Task);
    }

    private static ValueTask Severed(ValueTask answer)
    {
        if (answer.IsCompletedSuccessfully)
        {
            return ValueTask.CompletedTask;
        }

        var severed = new TaskCompletionSource();
        var given = answer.AsTask();
        WhenGiven(given, () => severed.SetFromTask(given));
        return new(severed.Task);
    }

    private static void WhenGiven(Task answer, Action act) => _ = answer.ContinueWith(
        _ => act(),
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private static class FrontsAs<T>
        where T : class
    {
        public static readonly ConditionalWeakTable<T, T> Kept = [];
    }

    private sealed class GivenFronts(IImplementation inner) : IImplementation
    {
        public string Name => inner.Name;

        public string Version => inner.Version;

        public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
            inner.CreateOrchestrator(Of(server));
    }

    private sealed class ServerFront : IGameServer
    {
        public IReadOnlyList<ISystemSurface> Surfaces =>
            [.. Behind<IGameServer>(this).Surfaces.Select(surface =>
                Of(surface, new SurfaceFront()))];

        public ISimulationGate Simulation =>
            Of(Behind<IGameServer>(this).Simulation, new SimulationFront());

        public ITruthStore Truth => Of(Behind<IGameServer>(this).Truth, new StoreFront());

        public IObservationGate Observation =>
            Of(Behind<IGameServer>(this).Observation, new ObservationFront());

        public IRuntimeSurroundings Surroundings =>
            Of(Behind<IGameServer>(this).Surroundings, new SurroundingsFront());
    }

    private sealed class SurfaceFront : ISystemSurface
    {
        public SystemName Name => Behind<ISystemSurface>(this).Name;

        public SystemStatus Status => Behind<ISystemSurface>(this).Status;

        public ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
            Epoch epoch, CancellationToken cancellation) =>
            Severed(Behind<ISystemSurface>(this).ProduceAsync(epoch, cancellation));

        public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
            Severed(Behind<ISystemSurface>(this).TakeBackAsync(state, cancellation));

        public ValueTask DiscardAsync() => Severed(Behind<ISystemSurface>(this).DiscardAsync());

        public void BecomeEligible() => Behind<ISystemSurface>(this).BecomeEligible();

        public void Activate() => Behind<ISystemSurface>(this).Activate();
    }

    private sealed class SimulationFront : ISimulationGate
    {
        public ValueTask HoldAsync(CancellationToken cancellation) =>
            Severed(Behind<ISimulationGate>(this).HoldAsync(cancellation));

        public void Release() => Behind<ISimulationGate>(this).Release();
    }

    private sealed class StoreFront : ITruthStore
    {
        public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
            Severed(Behind<ITruthStore>(this).ReadAsync(cancellation));

        public ValueTask CommitAsync(Truth truth, CancellationToken cancellation) =>
            Severed(Behind<ITruthStore>(this).CommitAsync(truth, cancellation));
    }

    private sealed class ObservationFront : IObservationGate
    {
        public void Admit() => Behind<IObservationGate>(this).Admit();
    }

    private sealed class SurroundingsFront : IRuntimeSurroundings
    {
        public INonAuthoritativeSource EventLog => Front(Around.EventLog);

        public INonAuthoritativeSource Snapshots => Front(Around.Snapshots);

        public INonAuthoritativeSource Peers => Front(Around.Peers);

        public INonAuthoritativeSource Clients => Front(Around.Clients);

        public ITickSchedule Ticks => Of(Around.Ticks, new TicksFront());

        public IRuntimeLogic Logic => Of(Around.Logic, new LogicFront());

        private IRuntimeSurroundings Around => Behind<IRuntimeSurroundings>(this);

        private static INonAuthoritativeSource Front(INonAuthoritativeSource source) =>
            Of(source, new SourceFront());
    }

    private sealed class LogicFront : IRuntimeLogic
    {
        public void Evaluate(SystemName system) => Behind<IRuntimeLogic>(this).Evaluate(system);

        public void EmitIntent(string intent) => Behind<IRuntimeLogic>(this).EmitIntent(intent);
    }

    private sealed class SourceFront : INonAuthoritativeSource
    {
        public ValueTask<IReadOnlyList<SystemState>> TellAsync(CancellationToken cancellation) =>
            Severed(Behind<INonAuthoritativeSource>(this).TellAsync(cancellation));
    }

    private sealed class TicksFront : ITickSchedule
    {
        public long Current => Behind<ITickSchedule>(this).Current;

        public void Enrol(SystemName system) => Behind<ITickSchedule>(this).Enrol(system);
    }
}
