using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Tests.Reference;

/// <summary>
/// The observed server with the reference, for tests that go beyond what features say.
/// </summary>
internal sealed class A_server_in_memory : IDisposable
{
    public A_server_in_memory()
    {
        Server = new(Journal);
        Orchestrator = new ReferenceImplementation().CreateOrchestrator(Server);
    }

    public Journal Journal { get; } = new();

    public ObservedServer Server { get; }

    public IPersistenceOrchestrator Orchestrator { get; }

    public static A_server_in_memory Running()
    {
        var server = Empty();
        foreach (var name in Participants.All)
        {
            server.Server[name].Run(Alderford.Today(name));
        }

        return server;
    }

    public static A_server_in_memory Empty()
    {
        var server = new A_server_in_memory();
        server.Server.Truth.Begin(new StoredTruth.Held(Alderford.LastTruth()));
        return server;
    }

    public IEnumerable<string> DoneTo(PortAction action) =>
        Journal.Entries.Where(entry => entry.Action.Equals(action)).Select(entry => entry.Port);

    public void Dispose() => Server.Dispose();
}
