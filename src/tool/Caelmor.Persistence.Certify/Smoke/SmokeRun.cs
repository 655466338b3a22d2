using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Protocol.Asking;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>Tries one process of an adapter, step by step. Its outcomes are not judged.</summary>
internal sealed class SmokeRun(
    AdapterProcess process, Conversation said, TimeSpan limit, CancellationToken interruption)
{
    private readonly List<int> _open = [];

    /// <summary>What is tried, in its order; each step tells what came of it.</summary>
    public IEnumerable<(string Name, Func<Task<string>> TakeAsync)> Steps =>
    [
        ("initialize", IntroduceAsync),
        ("save", SaveAsync),
        ("restore", RestoreAsync),
        ("cancel", CancelAsync),
        ("close", CloseAsync),
        ("leave", () => Task.FromResult(Leave())),
    ];

    private async Task<string> IntroduceAsync()
    {
        var they = await AnswerAsync(
            process.IntroduceAsync(interruption));
        return $"{they.Name} {they.Version}, protocol {they.Protocol}";
    }

    private async Task<string> SaveAsync()
    {
        using var server = SmokeServer.Running();
        var outcome = await AnswerAsync(On(server).SaveAsync(Requester.Server, default).AsTask());
        return Sentences.OneLine($"{outcome}");
    }

    private async Task<string> RestoreAsync()
    {
        using var server = SmokeServer.Stopped();
        var outcome = await AnswerAsync(
            On(server).RestoreAsync(Requester.Server, default).AsTask());
        return Sentences.OneLine($"{outcome}");
    }

    // The quest system never answers; the server waits no longer, and says so.
    private async Task<string> CancelAsync()
    {
        using var server = SmokeServer.Running();
        server[SystemName.Quest].Failure = Failure.NeverAnswers;
        var outcome = await AnswerAsync(
            On(server).SaveAsync(Requester.Server, server.Patience).AsTask());
        return Sentences.OneLine($"answered all the same: {outcome}");
    }

    private async Task<string> CloseAsync()
    {
        foreach (var number in _open)
        {
            await AnswerAsync(process.Connection.AskAsync(
                new(RequestMethods.Close, new CloseParams(number), Result: null), default));
        }

        return Count.Of(_open.Count, "server");
    }

    private string Leave() => process.Leave() switch
    {
        0 => "exit code 0",
        null => throw new SmokeException(
            "the process goes on after the end of its standard input.",
            "it leaves within two seconds.",
            "End the program when reading standard input comes to the end; wait for no thread."),
        { } code => throw new SmokeException(
            $"exit code {code}.{process.Words}",
            "exit code 0 when standard input has ended.",
            "The end of standard input is no error: leave with 0."),
    };

    private RemoteOrchestrator On(ObservedServer server)
    {
        var number = ((ServerRegistry)process.Desk).Open(server);
        _open.Add(number);
        return new(server, _ => new(new RemoteServer(process.Connection, number)));
    }

    private async Task<T> AnswerAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer.WaitAsync(limit, interruption);
        }
        catch (Exception cause) when (!interruption.IsCancellationRequested)
        {
            throw Diagnosis.Of(cause, process, said);
        }
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
