using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>
/// The suite's own server. Whatever an implementation does to it is written to the journal.
/// </summary>
public sealed class ObservedServer : IGameServer, IDisposable
{
    private readonly Journal _journal;
    private CancellationTokenSource _patience = new();
    private readonly List<ObservedSystem> _systems;

    /// <summary>Starts a server whose systems are empty and that has no truth yet.</summary>
    /// <param name="journal">Where everything done to it is written down.</param>
    /// <param name="stores">Opens stores for its truths; null keeps them in memory.</param>
    public ObservedServer(Journal journal, Func<ITruthStore>? stores = null)
    {
        _journal = journal;
        Patience = _patience.Token;
        Pace = new() { Patience = () => Patience };
        Faults = new(Pace, StopWaiting);
        _systems = [.. Participants.All.Select(Start)];
        Simulation = new(journal, Pace, Faults) { StopWaiting = StopWaiting };
        Truth = new(journal, Pace, Faults, stores) { StopWaiting = StopWaiting };
        Observation = new(journal);
        Surroundings = new(journal);
    }

    /// <summary>How long its ports take.</summary>
    public Pace Pace { get; }

    /// <summary>What becomes of calls of its ports.</summary>
    public Faults Faults { get; }

    /// <summary>Its systems, and whoever else asks to take part.</summary>
    public IReadOnlyList<ObservedSystem> Systems => _systems;

    /// <inheritdoc/>
    public IReadOnlyList<ISystemSurface> Surfaces => _systems;

    /// <summary>Its simulation.</summary>
    public ObservedSimulation Simulation { get; }

    /// <summary>Its store.</summary>
    public ObservedStore Truth { get; }

    /// <summary>Its observers' gate.</summary>
    public ObservedObservation Observation { get; }

    /// <summary>What is off limits.</summary>
    public ObservedSurroundings Surroundings { get; }

    /// <summary>Signals that the server no longer waits.</summary>
    public CancellationToken Patience { get; private set; }

    /// <summary>Waits again, with the next request.</summary>
    public void WaitAgain()
    {
        if (_patience.IsCancellationRequested)
        {
            _patience = new();
            Patience = _patience.Token;
        }
    }

    /// <summary>Those who ask to take part stand in another order.</summary>
    /// <param name="names">All of them.</param>
    public void Arrange(IReadOnlyList<SystemName> names)
    {
        List<ObservedSystem> arranged = [.. names.Select(name => this[name])];
        _systems.Clear();
        _systems.AddRange(arranged);
    }

    /// <summary>It has stopped, and has started again: everything is empty, but for the
    /// truth.</summary>
    public void StopAndStart()
    {
        _journal.Note("server", PortAction.StoppedAndStarted);
        foreach (var system in _systems)
        {
            system.Stand(SystemStatus.Empty, []);
        }

        Observation.Close();
    }

    /// <summary>A system that was dismissed takes part again, where it stood.</summary>
    /// <param name="place">Where it stood.</param>
    /// <param name="system">The system.</param>
    public void TakeIn(int place, ObservedSystem system) => _systems.Insert(place, system);

    /// <summary>Somebody who asked to take part does so no more.</summary>
    public void TurnAway(ObservedSystem system) => _systems.Remove(system);

    ISimulationGate IGameServer.Simulation => Simulation;

    ITruthStore IGameServer.Truth => Truth;

    IObservationGate IGameServer.Observation => Observation;

    IRuntimeSurroundings IGameServer.Surroundings => Surroundings;

    /// <summary>One of the five systems.</summary>
    public ObservedSystem this[SystemName name] => _systems.First(system => system.Name == name);

    /// <summary>One more asks to take part, by whatever name.</summary>
    public ObservedSystem Admit(SystemName name)
    {
        var system = Start(name);
        _systems.Add(system);
        return system;
    }

    /// <summary>A system no longer takes part.</summary>
    public void Dismiss(SystemName name) => _systems.Remove(this[name]);

    /// <summary>What can be seen of the server right now.</summary>
    public ServerView TakePicture() =>
        new(
            Truth.InForce,
            [
                .. _systems.Select(
                    system => new SystemView(system.Name, system.Status, system.Data)),
            ],
            Simulation.IsHeld,
            Observation.IsOpen);

    /// <inheritdoc/>
    public void Dispose()
    {
        Truth.Dispose();
        _patience.Dispose();
    }

    private ObservedSystem Start(SystemName name) =>
        new(name, _journal, Pace, Faults) { StopWaiting = StopWaiting };

    private void StopWaiting() => _patience.Cancel();
}
