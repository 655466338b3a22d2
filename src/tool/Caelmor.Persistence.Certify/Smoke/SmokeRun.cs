using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Server;
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
        await AnswerAsync(process.IntroduceAsync(ExecSubject.Introduction, interruption));
        var they = process.Introduction!;
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
        var number = process.Desk.Open(server);
        _open.Add(number);
        return new(server, _ => new(new RemoteServer(process.Connection, number)));
    }

    private async Task AnswerAsync(Task answer) => await AnswerAsync(Typed(answer));

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

    private static async Task<bool> Typed(Task answer)
    {
        await answer;
        return true;
    }
}
