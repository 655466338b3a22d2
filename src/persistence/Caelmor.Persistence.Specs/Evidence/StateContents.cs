using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Transcripts;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>Calls as transcripts have them: the data of system states are written once, however often
/// they are handed about.</summary>
internal static class StateContents
{
    /// <summary>The params of a call, with digests in the place of states' data.</summary>
    public static JsonElement Write(PortCall call, TranscriptBook book)
    {
        if (!HasStates(call.GetType()))
        {
            return JsonSerializer.SerializeToElement(call, call.GetType(), ProtocolJson.Options);
        }

        var written = JsonSerializer.SerializeToNode(call, call.GetType(), ProtocolJson.Options)!;
        switch (call)
        {
            case PortCall.TakeBack takeBack:
                written["state"] = Put(takeBack.State, book);
                break;
            case PortCall.Commit commit:
                written["truth"]!["states"] = new JsonArray(
                    [.. commit.Truth.States.Select(state => Put(state, book))]);
                break;
        }

        return written.Deserialize<JsonElement>();
    }

    /// <summary>The call that was written so.</summary>
    /// <exception cref="ProtocolException">It is none.</exception>
    /// <exception cref="KeyNotFoundException">A state is not there.</exception>
    public static PortCall Read(PortMethod method, JsonElement written, ITranscripts transcripts)
    {
        var what = $"the params of {method.Name}";
        if (!HasStates(method.Call))
        {
            return (PortCall)written.Read(method.Call, what, ProtocolJson.Options);
        }

        var call = JsonSerializer.SerializeToNode(written)!;
        if (method.Call == typeof(PortCall.TakeBack))
        {
            call["state"] = Get(call["state"]);
        }
        else if (method.Call == typeof(PortCall.Commit) && call["truth"]?["states"] is JsonArray all)
        {
            call["truth"]!["states"] = new JsonArray([.. all.Select(Get)]);
        }

        return (PortCall)JsonSerializer.SerializeToElement(call)
            .Read(method.Call, what, ProtocolJson.Options);

        // In older certificates, a whole state stands for its digest.
        JsonNode? Get(JsonNode? written)
        {
            if (written is not JsonObject state)
            {
                return Content(written);
            }

            state["data"] = Content(state["data"]);
            return state.DeepClone();
        }

        JsonNode? Content(JsonNode? digest) =>
            JsonSerializer.SerializeToNode(transcripts.Contents[$"{digest}"]);
    }

    // Most calls have none, and are written as they are.
    private static bool HasStates(Type call) =>
        call == typeof(PortCall.TakeBack) || call == typeof(PortCall.Commit);

    // The same data are saved again and again, as another epoch each time.
    private static JsonNode Put(StateForm state, TranscriptBook book)
    {
        var written = JsonSerializer.SerializeToNode(state, ProtocolJson.Options)!;
        written["data"] = book.Put(
            JsonSerializer.SerializeToElement(state.Data, ProtocolJson.Options));
        return written;
    }
}
