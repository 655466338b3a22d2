using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// The simulation of the observed server: what is to change waits while it is held.
/// </summary>
public sealed class ObservedSimulation(Journal journal, Pace pace, Faults faults) : ISimulationGate
{
    // Whoever does not wait for it is there before it is, also on a machine that has much to do.
    private const int SlowerThanOthers = 5;

    private readonly Lock _lock = new();
    private readonly Queue<(string What, Action Change)> _waiting = [];
    private Task _halt = Task.CompletedTask;

    /// <summary>How it fails to be held.</summary>
    public Failure Failure { get; set; }

    /// <summary>What happens when it does not answer: the server stops waiting.</summary>
    public Action StopWaiting { get; init; } = () => { };

    /// <summary>Whether it is held right now.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>
    /// Changes the world: at once if the simulation runs, and as soon as it does if it is held.
    /// </summary>
    public void Mutate(string what, Action change)
    {
        lock (_lock)
        {
            _waiting.Enqueue((what, change));
            RunOn();
        }
    }

    /// <inheritdoc/>
    public ValueTask HoldAsync(CancellationToken cancellation)
    {
        var halt = HaltAsync(cancellation).AsTask();
        _halt = halt;
        return new(halt);
    }

    /// <summary>Ends when no hold is on its way any more, however it ended.</summary>
    public Task SettleAsync() => _halt.ContinueWith(
        halt => halt.Exception,
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private async ValueTask HaltAsync(CancellationToken cancellation)
    {
        using var step = journal.Begin("simulation", PortAction.Hold);
        if (faults.IsAhead(FaultMoment.Before, PortAction.Hold, SystemName.None))
        {
            journal.Note("simulation", PortAction.NotHeld);
            await faults.MeetAsync(
                FaultMoment.Before, PortAction.Hold, SystemName.None, cancellation);

            // It comes to its halt, however late, for whoever gave it no signal to obey.
            cancellation.ThrowIfCancellationRequested();
        }

        if (Failure == Failure.None)
        {
            await pace.PassAsync(cancellation, SlowerThanOthers);
            lock (_lock)
            {
                IsHeld = true;
            }

            return;
        }

        journal.Note("simulation", PortAction.NotHeld);
        if (Failure == Failure.NeverAnswers)
        {
            StopWaiting();
            await pace.PassForEverAsync(cancellation);
        }

        throw new ObservedFaultException("The simulation can't be held.");
    }

    /// <inheritdoc/>
    public void Release()
    {
        using var step = journal.Begin("simulation", PortAction.Release);
        lock (_lock)
        {
            IsHeld = false;
            RunOn();
        }
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
