using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Servers;

/// <summary>A server that costs next to nothing: what is measured is the orchestrator.</summary>
/// <param name="surfaces">The five systems.</param>
/// <param name="truth">What it keeps its truth in.</param>
public sealed class MemoryServer(ImmutableArray<MemorySurface> surfaces, ITruthStore truth)
    : IGameServer, ISimulationGate, IObservationGate
{
    public IReadOnlyList<ISystemSurface> Surfaces { get; } = surfaces;

    public ISimulationGate Simulation => this;

    public ITruthStore Truth => truth;

    public IObservationGate Observation => this;

    public IRuntimeSurroundings Surroundings =>
        throw new NotSupportedException("Off limits: the reference never asks for it.");

    /// <summary>A server that runs, and whose systems have these states.</summary>
    public static MemoryServer Running(
        ImmutableArray<SystemState> states, ITruthStore truth) =>
        new([.. states.Select(MemorySurface.Running)], truth);

    /// <summary>A server just started, over the truth of another one.</summary>
    public static MemoryServer Started(ITruthStore truth) =>
        new([.. Canon.Participants.All.Select(MemorySurface.Started)], truth);

    public ValueTask HoldAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    public void Release()
    {
    }

    public void Admit()
    {
    }
}
