using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// The simulation of the observed server: what is to change waits while it is held.
/// </summary>
public sealed class ObservedSimulation(Journal journal) : ISimulationGate
{
    private readonly Queue<(string What, Action Change)> _waiting = [];

    /// <summary>Whether it is held right now.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>
    /// Changes the world: at once if the simulation runs, and as soon as it does if it is held.
    /// </summary>
    public void Mutate(string what, Action change)
    {
        _waiting.Enqueue((what, change));
        RunOn();
    }

    /// <inheritdoc/>
    public ValueTask HoldAsync(CancellationToken cancellation)
    {
        using var step = journal.Begin("simulation", PortAction.Hold);
        IsHeld = true;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Release()
    {
        using var step = journal.Begin("simulation", PortAction.Release);
        IsHeld = false;
        RunOn();
    }

    private void RunOn()
    {
        while (!IsHeld && _waiting.TryDequeue(out var next))
        {
            next.Change();
            journal.Note("simulation", PortAction.Mutated, next.What);
        }
    }
}
