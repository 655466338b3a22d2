using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>Takes the adapter of an orchestrator through one save, one restore and a
/// cancel.</summary>
internal sealed class CanonSmoke(AdapterProcess process)
{
    private readonly List<int> _open = [];

    /// <summary>What is tried, in its order; each step tells what came of it.</summary>
    public IEnumerable<SmokeStep> Steps =>
    [
        new("save", SaveAsync),
        new("restore", RestoreAsync),
        new("cancel", CancelAsync),
        new("close", CloseAsync),
    ];

    private async Task<string> SaveAsync()
    {
        using var server = SmokeServer.Running();
        var outcome = await On(server).SaveAsync(Requester.Server, default);
        return Sentences.OneLine($"{outcome}");
    }

    private async Task<string> RestoreAsync()
    {
        using var server = SmokeServer.Stopped();
        var outcome = await On(server).RestoreAsync(Requester.Server, default);
        return Sentences.OneLine($"{outcome}");
    }

    // The quest system never answers; the server waits no longer, and says so.
    private async Task<string> CancelAsync()
    {
        using var server = SmokeServer.Running();
        server[SystemName.Quest].Failure = Failure.NeverAnswers;
        var outcome = await On(server).SaveAsync(Requester.Server, server.Patience);
        return Sentences.OneLine($"answered all the same: {outcome}");
    }

    private async Task<string> CloseAsync()
    {
        foreach (var number in _open)
        {
            await process.Connection.AskAsync(
                new(RequestMethods.Close, new CloseParams(number), Result: null), default);
        }

        return Count.Of(_open.Count, "server");
    }

    private RemoteOrchestrator On(ObservedServer server)
    {
        var number = ((ServerRegistry)process.Desk).Open(server);
        _open.Add(number);
        return new(server, _ => new(new RemoteServer(process.Connection, number)));
    }
}

/// <summary>The server of Alderford, with nothing wrong with it.</summary>
internal static class SmokeServer
{
    /// <summary>With its last truth and all systems running: it can be saved.</summary>
    public static ObservedServer Running()
    {
        var server = Stopped();
        foreach (var system in server.Systems)
        {
            system.Run(Alderford.Today(system.Name));
        }

        return server;
    }

    /// <summary>With its last truth and all systems empty: it can be restored.</summary>
    public static ObservedServer Stopped()
    {
        var server = new ObservedServer(new());
        server.Truth.Begin(new Server.StoredTruth.Held(Alderford.LastTruth()));
        return server;
    }
}
