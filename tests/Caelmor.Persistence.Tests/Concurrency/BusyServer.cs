using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>
/// A running server that may be used from many threads; what is off limits is not even there.
/// </summary>
internal sealed class BusyServer : IGameServer, ITruthStore, IObservationGate
{
    private volatile StoredTruth _inForce = StoredTruth.None;

    public BusyServer(Market market) =>
        Surfaces = [.. Participants.All.Select(name => new BusySystem(name, market, this))];

    public IReadOnlyList<ISystemSurface> Surfaces { get; }

    public StepGate Gate { get; } = new();

    /// <summary>What every reader sees at this moment.</summary>
    public StoredTruth InForce => _inForce;

    /// <summary>The system that fails, if one does.</summary>
    public SystemName Failing { get; set; } = SystemName.None;

    /// <summary>The moment at which commits fail, if they do.</summary>
    public CommitMoment? FailingAt { get; set; }

    /// <summary>Rings when a system is asked for its state.</summary>
    public Func<SystemName, Task> Asked { get; init; } = async _ => await Task.Yield();

    public ISimulationGate Simulation => Gate;

    public ITruthStore Truth => this;

    public IObservationGate Observation => this;

    public IRuntimeSurroundings Surroundings =>
        throw new InvalidOperationException("Surroundings are off limits.");

    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        return _inForce;
    }

    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        FailIf(CommitMoment.Before);
        await Task.Yield();
        FailIf(CommitMoment.At);
        _inForce = new StoredTruth.Held(truth);
        FailIf(CommitMoment.After);
    }

    public void Admit() => throw new InvalidOperationException("A save admits nobody.");

    private void FailIf(CommitMoment moment)
    {
        if (FailingAt == moment)
        {
            throw new ObservedFaultException($"The store fails {moment}.");
        }
    }
}
