using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>A server in which one port was replaced.</summary>
internal sealed record RewiredServer : IGameServer
{
    public RewiredServer(IGameServer server)
    {
        Surfaces = server.Surfaces;
        Simulation = server.Simulation;
        Truth = server.Truth;
        Observation = server.Observation;
        Surroundings = server.Surroundings;
    }

    public IReadOnlyList<ISystemSurface> Surfaces { get; }

    public ISimulationGate Simulation { get; }

    public ITruthStore Truth { get; init; }

    public IObservationGate Observation { get; }

    public IRuntimeSurroundings Surroundings { get; }
}
