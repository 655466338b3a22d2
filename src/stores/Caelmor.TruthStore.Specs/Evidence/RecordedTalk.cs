using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Judging;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>Writes down what is asked in one trial, and what comes of it.</summary>
/// <param name="transcript">Where it is written down.</param>
/// <param name="book">Where contents are written down.</param>
/// <param name="truths">The truths that are committed and given in the trial.</param>
internal sealed class RecordedTalk(
    Transcript transcript, TranscriptBook book, TruthContents truths)
{
    /// <summary>The truths that are committed and given in the trial.</summary>
    public TruthContents Truths => truths;

    /// <summary>Writes a content down.</summary>
    public void Put(JsonElement content) => book.Put(content);

    /// <summary>Something is asked; its answer is written down later.</summary>
    public void Ask(string method, JsonObject parameters) =>
        transcript.Add(new TranscriptEvent.Asked(method, TalkWords.Element(parameters)));

    /// <summary>The store does something to what it was given.</summary>
    public void Did(string method, JsonObject parameters) =>
        transcript.Add(new TranscriptEvent.Did(method, TalkWords.Element(parameters)));

    /// <summary>Asks, and writes down the answer, or the refusal, or that it is none.</summary>
    public async Task<T> AskAsync<T>(
        string method, JsonObject parameters, Func<Task<T>> ask, Func<T, JsonObject> written)
    {
        Ask(method, parameters);
        return await AnswerAsync(ask, written);
    }

    /// <summary>Asks for something that has no result.</summary>
    public Task AskAsync(string method, JsonObject parameters, Func<Task> ask) => AskAsync(
        method,
        parameters,
        async () =>
        {
            await ask();
            return true;
        },
        _ => []);

    /// <summary>Waits for an answer, and writes it down.</summary>
    public async Task<T> AnswerAsync<T>(Func<Task<T>> wait, Func<T, JsonObject> written)
    {
        T answer;
        try
        {
            answer = await wait();
        }
        catch (Exception fault)
        {
            Add(fault);
            throw;
        }

        transcript.Add(new TranscriptEvent.Answered(TalkWords.Element(written(answer))));
        return answer;
    }

    /// <summary>What a refusal or a failed reading looks like.</summary>
    public static JsonObject Refused(Exception refusal) => new()
    {
        ["refused"] = new JsonObject
        {
            ["kind"] = Describe.KindOf(refusal),
            ["message"] = refusal.Message,
        },
    };

    private void Add(Exception fault)
    {
        switch (fault)
        {
            case MalformedAnswerException or StoreProcessEndedException:
                transcript.AddFault(fault);
                break;
            case ImplementationCrashedException { InnerException: { } cause }:
                transcript.AddFault(cause);
                break;
            default:
                transcript.Add(new TranscriptEvent.Answered(TalkWords.Element(Refused(fault))));
                break;
        }
    }
}
