using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Arranges the server of Alderford and asks its orchestrator.</summary>
public sealed class ServerDriver(ImplementationUnderTest subject, Journal journal) : IDisposable
{
    private readonly Dictionary<ObservedServer, IPersistenceOrchestrator> _orchestrators = [];

    /// <summary>The server of Alderford.</summary>
    public ObservedServer Server { get; private set; } = new(journal, subject.Stores);

    /// <summary>Who asks.</summary>
    public Requester Requester { get; set; } = Requester.Server;

    /// <summary>Alderford runs; its last save was a while ago.</summary>
    public void Run()
    {
        BeActive();
        Server.Truth.Begin(new StoredTruth.Held(Alderford.LastTruth()));
    }

    /// <summary>All five systems are active, as they are today.</summary>
    public void BeActive()
    {
        foreach (var system in Server.Systems)
        {
            system.Run(Alderford.Today(system.Name));
        }
    }

    /// <summary>
    /// Alderford has stopped and started again: its systems are empty, its truth is there.
    /// </summary>
    public void StartAgain() => StartWith(new StoredTruth.Held(Alderford.LastTruth()));

    /// <summary>A server starts, with the truth that an earlier one left.</summary>
    public void StartWith(StoredTruth truth)
    {
        Server.Dispose();
        Server = new(journal, subject.Stores);
        Server.Truth.Begin(truth);
    }

    /// <summary>Alderford is new: nothing was ever saved.</summary>
    public void ForgetTruth() => Server.Truth.Begin(StoredTruth.None);

    /// <summary>
    /// Log, snapshots, peers and clients tell other stories, and many ticks have passed.
    /// </summary>
    public void TellOtherStories()
    {
        Server.Surroundings.Tell(Alderford.StaleState());
        Server.Surroundings.Ticks.Pass(4711);
    }

    /// <summary>Asks the server's orchestrator something and observes what it does.</summary>
    public Task<(T Outcome, ObservedRequest Request)> ObserveAsync<T>(
        PortAction request, Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
        where T : notnull =>
        new Observation(Server, journal).ObserveAsync(request, Orchestrator, ask);

    /// <inheritdoc/>
    public void Dispose() => Server.Dispose();

    private IPersistenceOrchestrator Orchestrator()
    {
        if (!_orchestrators.TryGetValue(Server, out var orchestrator))
        {
            orchestrator = subject.Implementation.CreateOrchestrator(Server);
            _orchestrators.Add(Server, orchestrator);
        }

        return orchestrator;
    }
}
