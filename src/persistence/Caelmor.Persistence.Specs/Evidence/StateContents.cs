using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Transcripts;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>Calls as transcripts have them: the data of system states are written once, and read
/// once, however often they are handed about.</summary>
/// <param name="transcripts">Where the data are written.</param>
internal sealed class StateContents(ITranscripts transcripts)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<DatumForm>> _read = [];

    /// <summary>The params of a call, with digests in the place of states' data.</summary>
    public static JsonElement Write(PortCall call, TranscriptBook book)
    {
        switch (call)
        {
            // The same data are saved again and again, as another epoch each time.
            case PortCall.TakeBack takeBack:
                var taken = ToNode(takeBack with { State = Bare(takeBack.State) });
                taken["state"]!["data"] = Put(takeBack.State, book);
                return JsonSerializer.SerializeToElement(taken);
            case PortCall.Commit commit:
                var states = commit.Truth.States;
                var committed = ToNode(commit with
                {
                    Truth = commit.Truth with { States = [.. states.Select(Bare)] },
                });
                for (var i = 0; i < states.Length; i++)
                {
                    committed["truth"]!["states"]![i]!["data"] = Put(states[i], book);
                }

                return JsonSerializer.SerializeToElement(committed);
            default:
                return JsonSerializer.SerializeToElement(
                    call, call.GetType(), ProtocolJson.Options);
        }
    }

    /// <summary>The call that was written so.</summary>
    /// <exception cref="ProtocolException">It is none.</exception>
    /// <exception cref="KeyNotFoundException">A state is not there.</exception>
    public PortCall Read(PortMethod method, JsonElement written)
    {
        var what = $"the params of {method.Name}";
        var node = HasStates(method.Call) ? JsonSerializer.SerializeToNode(written)! : null;
        if (States(node) is not { Length: > 0 } states)
        {
            return (PortCall)written.Read(method.Call, what, ProtocolJson.Options);
        }

        var data = states.Select(TakeOut).ToList();
        var bare = JsonSerializer.SerializeToElement(node)
            .Read(method.Call, what, ProtocolJson.Options);
        return bare switch
        {
            PortCall.TakeBack call => call with { State = Filled(call.State, 0) },
            PortCall.Commit call => call with
            {
                Truth = call.Truth with { States = [.. call.Truth.States.Select(Filled)] },
            },
            _ => (PortCall)bare,
        };

        StateForm Filled(StateForm state, int place) => state with { Data = data[place] };
    }

    private static JsonNode ToNode<TCall>(TCall call)
        where TCall : PortCall =>
        JsonSerializer.SerializeToNode(call, ProtocolJson.Options)!;

    private static StateForm Bare(StateForm state) => state with { Data = [] };

    private static string Put(StateForm state, TranscriptBook book) =>
        book.Put(JsonSerializer.SerializeToUtf8Bytes(state.Data, ProtocolJson.Options));

    // Most calls have none, and are written as they are.
    private static bool HasStates(Type call) =>
        call == typeof(PortCall.TakeBack) || call == typeof(PortCall.Commit);

    private static JsonNode?[] States(JsonNode? call) =>
        call?["truth"]?["states"] is JsonArray all ? [.. all]
        : call?["state"] is { } one ? [one]
        : [];

    // In older certificates, a whole state stands for its digest.
    private ImmutableArray<DatumForm> TakeOut(JsonNode? state)
    {
        if (state is not JsonObject named)
        {
            var whole = Content<StateForm>($"{state}");
            state!.ReplaceWith(JsonSerializer.SerializeToNode(Bare(whole), ProtocolJson.Options));
            return whole.Data;
        }

        var digest = $"{named["data"]}";
        named["data"] = new JsonArray();
        return _read.GetOrAdd(digest, Content<ImmutableArray<DatumForm>>);
    }

    private T Content<T>(string digest) => (T)transcripts.Contents[digest]
        .Read(typeof(T), $"the content {digest}", ProtocolJson.Options);
}
