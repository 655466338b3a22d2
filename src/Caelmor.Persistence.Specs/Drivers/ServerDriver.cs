using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Arranges the server of Alderford, asks its orchestrator, and keeps what was observed.</summary>
public sealed class ServerDriver(ImplementationUnderTest subject, Journal journal) : IDisposable
{
    /// <summary>The server of Alderford.</summary>
    public ObservedServer Server { get; private set; } = new(journal);

    /// <summary>Alderford runs; its last save was a while ago.</summary>
    public void Run()
    {
        foreach (var system in Server.Systems)
        {
            system.Run(Alderford.Today(system.Name));
        }

        Server.Truth.Begin(new StoredTruth.Held(Alderford.LastTruth()));
    }

    /// <summary>Alderford has stopped and started again: its systems are empty, its truth is there.</summary>
    public void StartAgain()
    {
        Server.Dispose();
        Server = new(journal);
        Server.Truth.Begin(new StoredTruth.Held(Alderford.LastTruth()));
    }

    /// <summary>Alderford is new: nothing was ever saved.</summary>
    public void ForgetTruth() => Server.Truth.Begin(StoredTruth.None);

    /// <summary>Adds a section to the truth and seals it again, as if it had been saved with it.</summary>
    public void AddSection(string name)
    {
        var truth = ((StoredTruth.Held)Server.Truth.InForce).Truth;
        var section = new SystemState(new(name), truth.Epoch, truth.Version, []);
        Server.Truth.Begin(new StoredTruth.Held(
            Truth.Sealed(truth.Epoch, truth.Version, truth.States.Add(section))));
    }

    /// <summary>Asks the orchestrator something and observes what it does.</summary>
    public async Task<(T Outcome, Episode Episode)> ObserveAsync<T>(
        PortAction request, Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
        where T : notnull
    {
        var before = Server.TakePicture();
        var first = journal.Entries.Count;
        Picture? atProduction = null;
        void Watch()
        {
            if (atProduction is null && journal.Entries[^1].Action == PortAction.Produce)
            {
                atProduction = Server.TakePicture();
            }
        }

        journal.Step += Watch;
        journal.Note("server", request);
        var outcome = await AskAsync(request, ask);
        journal.Note("orchestrator", PortAction.Answered, outcome.ToString() ?? "");
        journal.Step -= Watch;
        var entries = journal.Entries.Skip(first).ToList();
        return (outcome, new(before, atProduction, Server.TakePicture(), entries));
    }

    /// <inheritdoc/>
    public void Dispose() => Server.Dispose();

    private async Task<T> AskAsync<T>(
        PortAction request, Func<IPersistenceOrchestrator, CancellationToken, ValueTask<T>> ask)
    {
        try
        {
            var orchestrator = subject.Implementation.CreateOrchestrator(Server);
            return await ask(orchestrator, Server.Patience);
        }
        catch (Exception cause)
        {
            var what = request == PortAction.AskedToSave ? "save" : "restore";
            throw new ImplementationCrashedException(what, cause);
        }
    }
}
