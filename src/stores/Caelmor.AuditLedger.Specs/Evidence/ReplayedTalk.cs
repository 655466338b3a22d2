using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>Answers what was answered, and does what was done, if it is asked what was
/// asked.</summary>
internal sealed class ReplayedTalk(
    ImmutableArray<TranscriptEvent> events, ITranscripts transcripts)
{
    private readonly Queue<TranscriptEvent> _events = new(events);
    private int _processes;

    /// <summary>What servers reduced.</summary>
    public ReplayedHistory History { get; } = new(transcripts);

    /// <summary>What is left that nobody asked for; null if nothing is.</summary>
    public TranscriptEvent? Left => _events.TryPeek(out var left) ? left : null;

    /// <summary>Another process joins the trial.</summary>
    public int NextProcess() => ++_processes;

    /// <summary>The bytes of a form.</summary>
    public ReadOnlyMemory<byte> Bytes(JsonElement form) => Forms.BytesOf(form, transcripts);

    /// <summary>Asks what was asked then, has done what was done, and gives the answer.</summary>
    /// <param name="method">What is asked.</param>
    /// <param name="parameters">With what; whose bytes are not compared.</param>
    /// <param name="ports">Does what was done.</param>
    public JsonElement Play(string method, JsonObject parameters, ReplayedPorts? ports)
    {
        Demand(method, parameters);
        while (Next() is TranscriptEvent.Did did)
        {
            _events.Dequeue();
            (ports ?? throw NoPlaceFor(did)).Do(did, this);
        }

        var next = Next();
        _events.Dequeue();
        return next switch
        {
            TranscriptEvent.Answered answered => answered.Result,
            TranscriptEvent.AnsweredMalformed malformed =>
                throw new MalformedAnswerException(malformed.Expected, malformed.Found),
            TranscriptEvent.Crashed crashed => throw new ReplayedCrashException(crashed.Message),
            _ => throw new ReplayException($"{method} has no answer: there is {next}."),
        };
    }

    private void Demand(string method, JsonObject parameters)
    {
        if (Next() is not TranscriptEvent.Asked asked || asked.Method != method
            || parameters.Any(one => !asked.Params.TryGetProperty(one.Key, out var then)
                || !JsonElement.DeepEquals(then, JsonSerializer.SerializeToElement(one.Value))))
        {
            throw NoPlaceFor($"{method} {parameters.ToJsonString()}");
        }

        _events.Dequeue();
    }

    private TranscriptEvent Next() => _events.TryPeek(out var next)
        ? next
        : throw new ImplementationCrashedException("go on", new ReplayedSilenceException());

    private ReplayException NoPlaceFor(object asked) =>
        new($"the transcript has no place for {asked}: it has {Left}.");
}
