using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Arranges the server of Alderford and asks its orchestrator.</summary>
public sealed class ServerDriver(ImplementationUnderTest subject, Journal journal, Town town)
    : IDisposable
{
    private readonly Dictionary<ObservedServer, IPersistenceOrchestrator> _orchestrators = [];
    private readonly List<Action> _setUp = [];

    /// <summary>The server of Alderford.</summary>
    public ObservedServer Server { get; private set; } = new(journal, subject.Stores);

    /// <summary>Who asks.</summary>
    public Requester Requester { get; set; } = Requester.Server;

    /// <summary>How often the server was saved before what a scenario tells of: as many epochs more
    /// than it knows of have passed.</summary>
    public int EarlierSaves { get; set; }

    /// <summary>Who else asks for something while the next request is under way.</summary>
    public Company? Company { get; set; }

    /// <summary>Alderford runs; its last save was a while ago.</summary>
    public void Run() => SetUp(() =>
    {
        BeActive();
        Server.Truth.Begin(new StoredTruth.Held(town.LastTruth()));
    });

    /// <summary>All five systems are active, as they are today.</summary>
    public void BeActive()
    {
        foreach (var system in Server.Systems)
        {
            system.Run(town.Today(system.Name));
        }
    }

    /// <summary>
    /// Alderford has stopped and started again: its systems are empty, its truth is there.
    /// </summary>
    public void StartAgain() =>
        SetUp(() => StartWith(new StoredTruth.Held(town.LastTruth())));

    /// <summary>A server starts, with the truth that an earlier one left.</summary>
    public void StartWith(StoredTruth truth)
    {
        Server.Dispose();
        Server = new(journal, subject.Stores);
        Server.Truth.Begin(truth);
    }

    /// <summary>Alderford is new: nothing was ever saved.</summary>
    public void ForgetTruth() => SetUp(() => Server.Truth.Begin(StoredTruth.None));

    /// <summary>Those who take part stand in another order.</summary>
    public void Arrange(IReadOnlyList<SystemName> systems) =>
        SetUp(() => Server.Arrange(systems));

    /// <summary>Some of the server's ports answer on other threads, and some late.</summary>
    public void TakeTime(int seed) => SetUp(() => Server.Pace.Vary(seed));

    /// <summary>From now on every port answers late.</summary>
    public void BeLate() => SetUp(() => Server.Pace.BeLate());

    /// <summary>The town is another now: everything begins anew, in that town.</summary>
    /// <exception cref="InvalidOperationException">Something was asked for already.</exception>
    public void BeginAnew()
    {
        if (_orchestrators.Count > 0)
        {
            throw new InvalidOperationException(
                "The town changed when something had been asked for already. Put this step right "
                + "after those that tell where the scenario begins.");
        }

        _setUp.ForEach(act => act());
    }

    /// <summary>
    /// Log, snapshots, peers and clients tell other stories, and many ticks have passed.
    /// </summary>
    public void TellOtherStories()
    {
        Server.Surroundings.Tell(Cast.Alderford.StaleState());
        Server.Surroundings.Ticks.Pass(4711);
    }

    /// <summary>Asks the server's orchestrator something and observes what it does.</summary>
    public Task<(T Outcome, ObservedRequest Request)> ObserveAsync<T>(
        PortAction request, Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
        where T : notnull =>
        new Observation(Server, journal, subject.Aftermath, TakeCompany())
            .ObserveAsync(request, Orchestrator, ask);

    /// <inheritdoc/>
    public void Dispose() => Server.Dispose();

    private Company? TakeCompany()
    {
        var company = Company;
        Company = null;
        return company;
    }

    private void SetUp(Action act)
    {
        _setUp.Add(act);
        act();
    }

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
