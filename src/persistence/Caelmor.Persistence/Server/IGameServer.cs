namespace Caelmor.Persistence.Server;

/// <summary>
/// What surrounds an orchestrator. Everything it does, it does through these ports.
/// </summary>
/// <remarks>Canon 22.8-4.1 and 4.4.</remarks>
public interface IGameServer
{
    /// <summary>Whoever asks to take part, rightly or not, in no particular order.</summary>
    IReadOnlyList<ISystemSurface> Surfaces { get; }

    /// <summary>Holds the simulation still while a save is made.</summary>
    ISimulationGate Simulation { get; }

    /// <summary>Keeps the truth.</summary>
    ITruthStore Truth { get; }

    /// <summary>Where networking and snapshots wait for restored state.</summary>
    IObservationGate Observation { get; }

    /// <summary>What is off limits.</summary>
    IRuntimeSurroundings Surroundings { get; }
}
