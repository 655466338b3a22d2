using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Protocol;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>Writes down what is asked in one trial, what is done for it, and what comes of
/// it.</summary>
internal sealed class RecordedTalk(Transcript transcript, TranscriptBook book)
{
    private int _processes;

    /// <summary>What servers reduce.</summary>
    public RecordedHistory History { get; } = new(transcript, book);

    /// <summary>Another process joins the trial.</summary>
    public RecordedProcess NextProcess() => new(++_processes, this);

    /// <summary>Nobody waits for what is said from now on.</summary>
    public void Close() => transcript.Close();

    /// <summary>Bytes, as they are written down.</summary>
    public JsonNode Bytes(ReadOnlyMemory<byte> bytes) => Forms.Of(bytes, book);

    /// <summary>Something is done through a port.</summary>
    public void Did(string method, JsonObject parameters) =>
        transcript.Add(new TranscriptEvent.Did(method, Element(parameters)));

    /// <summary>Something is asked.</summary>
    public void Ask(string method, JsonObject parameters) =>
        transcript.Add(new TranscriptEvent.Asked(method, Element(parameters)));

    /// <summary>Something is answered.</summary>
    public void Answer(JsonObject result) =>
        transcript.Add(new TranscriptEvent.Answered(Element(result)));

    /// <summary>It threw.</summary>
    public void Fail(Exception crash) => transcript.AddFault(crash);

    /// <summary>As it stands in a transcript.</summary>
    public static JsonElement Element(JsonObject written) =>
        JsonSerializer.SerializeToElement(written, ProtocolJson.Options);
}

/// <summary>One process in a trial.</summary>
/// <param name="Number">Which one, from 1, in the order in which they came.</param>
/// <param name="Talk">Where it is written down what it says.</param>
internal sealed record RecordedProcess(int Number, RecordedTalk Talk)
{
    /// <summary>It does something through a port.</summary>
    public void Did(string method, JsonObject parameters)
    {
        parameters["process"] = Number;
        Talk.Did(method, parameters);
    }

    /// <summary>It is asked for something, and answers or throws.</summary>
    public async ValueTask<LedgerOutcome<T>> AskAsync<T>(
        string method,
        JsonObject parameters,
        Func<ValueTask<LedgerOutcome<T>>> ask,
        Func<T, JsonNode?>? written = null)
    {
        parameters["process"] = Number;
        Talk.Ask(method, parameters);
        LedgerOutcome<T>? outcome;
        try
        {
            outcome = await ask();
        }
        catch (Exception crash)
        {
            Talk.Fail(crash);
            throw;
        }

        return Written(outcome, written);
    }

    private LedgerOutcome<T> Written<T>(LedgerOutcome<T>? outcome, Func<T, JsonNode?>? written)
    {
        switch (outcome)
        {
            case LedgerOutcome<T>.Granted { Value: { } value }:
                Talk.Answer(new() { ["granted"] = written?.Invoke(value) });
                break;
            case LedgerOutcome<T>.Granted:
                Talk.Answer(new() { ["granted"] = null });
                break;
            case LedgerOutcome<T>.Refused { Why: { } why }:
                Talk.Answer(new() { ["refused"] = Forms.Of(why) });
                break;
            default:
                Talk.Fail(new MalformedAnswerException(
                    "a ledger grants a request, or refuses it with a reason.", "nothing (null)."));
                break;
        }

        return outcome!;
    }
}
