using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>Does to a server what was done to it, and answers what was answered.</summary>
/// <param name="number">The number of its own server.</param>
/// <param name="servers">All servers of the trial, by number from 1.</param>
/// <param name="events">What is still to be played.</param>
/// <param name="underWay">Calls that have begun and not ended, of all servers.</param>
/// <param name="transcripts">The states that the events name.</param>
internal sealed class ReplayedOrchestrator(
    int number,
    IReadOnlyList<IGameServer> servers,
    Queue<TranscriptEvent> events,
    Dictionary<int, Task> underWay,
    ITranscripts transcripts)
    : IPersistenceOrchestrator
{
    public async ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        (await PlayAsync(RequestMethods.Save, requester, cancellation)).ReadSave();

    public async ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        (await PlayAsync(RequestMethods.Restore, requester, cancellation)).ReadRestore();

    private async ValueTask<OutcomeForm> PlayAsync(
        string method, Requester requester, CancellationToken cancellation)
    {
        events.SkipLateEnds(underWay);
        var asked = AskedForm.Of(number, method, requester);
        if (!events.TryDequeue(out var next) || next is not TranscriptEvent.Asked then
            || then.Method != method || !JsonElement.DeepEquals(then.Params, asked.Params))
        {
            throw new ReplayException($"the transcript has no place for {asked}: it has {next}.");
        }

        while (events.TryDequeue(out next))
        {
            switch (next)
            {
                case TranscriptEvent.Did did:
                    await EndedAsync(BeginAsync(did.Method, did.Params, cancellation));
                    break;
                case TranscriptEvent.Began began:
                    underWay[began.Call] =
                        EndedAsync(BeginAsync(began.Method, began.Params, cancellation));
                    break;
                case TranscriptEvent.Ended ended when underWay.Remove(ended.Call, out var task):
                    await task;
                    break;
                case TranscriptEvent.Answered answered:
                    return (OutcomeForm)answered.Result.Read(
                        typeof(OutcomeForm), $"the result of {method}", ProtocolJson.Options);
                case TranscriptEvent.Crashed crashed:
                    throw new ReplayedCrashException(crashed.Message);
                case TranscriptEvent.AnsweredMalformed malformed:
                    throw new MalformedAnswerException(malformed.Expected, malformed.Found);
                default:
                    throw new ReplayException($"the transcript has no place for {next}.");
            }
        }

        throw new ReplayedSilenceException();
    }

    private static async Task EndedAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (Exception)
        {
            // However the port failed: the implementation knew how to go on.
        }
    }

    private async Task BeginAsync(
        string method, JsonElement parameters, CancellationToken cancellation)
    {
        var known = PortMethods.Find(method)
            ?? throw new ReplayException($"the protocol has no {method}.");
        var call = StateContents.Read(known, parameters, transcripts);
        var server = call.Server > 0 && call.Server <= servers.Count
            ? servers[call.Server - 1]
            : throw new ReplayException($"there is no server {call.Server}.");
        await PortDispatch.RunAsync(server, call, cancellation);
    }
}

/// <summary>Calls that an implementation gave up end after its answer. Nothing hangs on
/// them.</summary>
internal static class LateEnds
{
    public static void SkipLateEnds(
        this Queue<TranscriptEvent> events, Dictionary<int, Task> underWay)
    {
        while (events.TryPeek(out var next)
            && next is TranscriptEvent.Ended ended && underWay.Remove(ended.Call))
        {
            events.Dequeue();
        }
    }
}
