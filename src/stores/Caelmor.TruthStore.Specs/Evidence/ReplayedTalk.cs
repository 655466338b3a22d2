using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>Answers what was answered, if it is asked what was asked.</summary>
/// <param name="events">What was said in the trial.</param>
/// <param name="transcripts">The states that the events name.</param>
/// <param name="truths">The truths that are committed and given in the trial.</param>
internal sealed class ReplayedTalk(
    ImmutableArray<TranscriptEvent> events, ITranscripts transcripts, TruthContents truths)
{
    private readonly Queue<TranscriptEvent> _events = new(events);

    /// <summary>The truths that are committed and given in the trial.</summary>
    public TruthContents Truths => truths;

    /// <summary>What is left that nobody asked for; null if nothing is.</summary>
    public TranscriptEvent? Left => _events.TryPeek(out var left) ? left : null;

    /// <summary>Something is asked; its answer is heard later.</summary>
    public void Ask(string method, JsonObject parameters)
    {
        var asked = new TranscriptEvent.Asked(method, TalkWords.Element(parameters));
        if (Next() is not TranscriptEvent.Asked then || then.Method != asked.Method
            || !JsonElement.DeepEquals(then.Params, asked.Params))
        {
            throw NoPlaceFor(asked);
        }

        Drop();
    }

    /// <summary>Something is done that has no answer.</summary>
    /// <returns>With what it was done then.</returns>
    public JsonElement Do(string method)
    {
        if (Next() is not TranscriptEvent.Did did || did.Method != method)
        {
            throw NoPlaceFor(method);
        }

        Drop();
        return did.Params;
    }

    /// <summary>The same thing is done as then.</summary>
    public void Do(string method, JsonObject parameters)
    {
        if (!JsonElement.DeepEquals(Do(method), TalkWords.Element(parameters)))
        {
            throw NoPlaceFor($"{method} with {parameters.ToJsonString()}");
        }
    }

    /// <summary>What was answered; it throws what was thrown.</summary>
    /// <param name="request">What was asked, to whoever hears of a crash.</param>
    /// <param name="did">Hears what the store did before it answered.</param>
    public JsonElement Answer(string request, Action<TranscriptEvent.Did>? did = null)
    {
        while (Next() is TranscriptEvent.Did done && did is not null)
        {
            Drop();
            did(done);
        }

        var next = Next();
        Drop();
        return next switch
        {
            TranscriptEvent.Answered answered => answered.Result,
            TranscriptEvent.AnsweredMalformed malformed =>
                throw new MalformedAnswerException(malformed.Expected, malformed.Found),
            TranscriptEvent.Crashed crashed => throw new ImplementationCrashedException(
                request, new ReplayedCrashException(crashed.Message)),
            _ => throw new ReplayException($"{request} has no answer: there is {next}."),
        };
    }

    /// <summary>Why something was refused, or could not be read; null if it was granted.</summary>
    public static Exception? RefusalOf(JsonElement answer) =>
        !answer.TryGetProperty("refused", out var refused)
            ? null
            : new ReplayedFailureException(
                refused.GetProperty("kind").GetString()!,
                refused.GetProperty("message").GetString()!);

    /// <summary>What came of a reading.</summary>
    public Reading ReadingOf(JsonElement answer) => RefusalOf(answer) is { } failure
        ? new Reading.Failed(failure)
        : new Reading.Gave(Truths.Read(answer.GetProperty("gave"), transcripts));

    private TranscriptEvent Next() => _events.TryPeek(out var next)
        ? next
        : throw new ImplementationCrashedException("go on", new ReplayedSilenceException());

    private void Drop() => _events.Dequeue();

    private ReplayException NoPlaceFor(object asked) =>
        new($"the transcript has no place for {asked}: it has {Left}.");
}
