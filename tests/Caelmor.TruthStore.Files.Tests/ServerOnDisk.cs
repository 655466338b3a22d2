using Caelmor.Conformance.Journaling;
using Caelmor.Persistence;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>The observed server with the reference, and any store for its own.</summary>
internal sealed class ServerOnDisk(ITruthStore store) : IGameServer, IDisposable
{
    private readonly ObservedServer _observed = new(new Journal());

    public IReadOnlyList<ISystemSurface> Surfaces => ((IGameServer)_observed).Surfaces;

    public ISimulationGate Simulation => ((IGameServer)_observed).Simulation;

    public ITruthStore Truth => store;

    public IObservationGate Observation => ((IGameServer)_observed).Observation;

    public IRuntimeSurroundings Surroundings => ((IGameServer)_observed).Surroundings;

    public void Run()
    {
        foreach (var system in Participants.All)
        {
            _observed[system].Run(Alderford.Today(system));
        }
    }

    public ValueTask<SaveOutcome> SaveAsync() =>
        Orchestrator.SaveAsync(Requester.Server, default);

    public ValueTask<RestoreOutcome> RestoreAsync() =>
        Orchestrator.RestoreAsync(Requester.Server, default);

    public void Dispose() => _observed.Dispose();

    private IPersistenceOrchestrator Orchestrator =>
        new ReferenceImplementation().CreateOrchestrator(this);
}
