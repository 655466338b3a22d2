using System.Diagnostics;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>A server that knows how long its simulation was held.</summary>
internal sealed class TimedServer(IGameServer server) : IGameServer, ISimulationGate
{
    private readonly Stopwatch _watch = new();

    public TimeSpan Held => _watch.Elapsed;

    public IReadOnlyList<ISystemSurface> Surfaces => server.Surfaces;

    public ISimulationGate Simulation => this;

    public ITruthStore Truth => server.Truth;

    public IObservationGate Observation => server.Observation;

    public IRuntimeSurroundings Surroundings => server.Surroundings;

    public async ValueTask HoldAsync(CancellationToken cancellation)
    {
        await server.Simulation.HoldAsync(cancellation);
        _watch.Start();
    }

    public void Release()
    {
        _watch.Stop();
        server.Simulation.Release();
    }
}
