using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Wire.Forms;
using Caelmor.Persistence.Wire.Ports;
using Caelmor.Persistence.Wire.Rpc;

namespace Caelmor.Persistence.Certificates.Transcripts;

/// <summary>System states, written down once, however often they are handed about.</summary>
internal sealed class StatePool
{
    private readonly ConcurrentDictionary<string, StateForm> _states = [];

    /// <summary>A pool with what is in a certificate.</summary>
    public StatePool(IEnumerable<KeyValuePair<string, StateForm>> states) => _states = new(states);

    /// <summary>An empty pool.</summary>
    public StatePool()
        : this([])
    {
    }

    /// <summary>All of them, by their digests.</summary>
    public ImmutableSortedDictionary<string, StateForm> States =>
        _states.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The digest by which a state is known.</summary>
    public static string DigestOf(StateForm state) =>
        Sha256.Of(JsonSerializer.Serialize(state, WireJson.Options));

    /// <summary>The params of a call, with digests in the place of states.</summary>
    public JsonElement Write(PortCall call)
    {
        if (!HasStates(call.GetType()))
        {
            return JsonSerializer.SerializeToElement(call, call.GetType(), WireJson.Options);
        }

        var written = JsonSerializer.SerializeToNode(call, call.GetType(), WireJson.Options)!;
        switch (call)
        {
            case PortCall.TakeBack takeBack:
                written["state"] = Put(takeBack.State);
                break;
            case PortCall.Commit commit:
                written["truth"]!["states"] = new JsonArray(
                    [.. commit.Truth.States.Select(state => (JsonNode)Put(state))]);
                break;
        }

        return written.Deserialize<JsonElement>();
    }

    /// <summary>The call that was written so.</summary>
    /// <exception cref="Wire.ProtocolException">It is none.</exception>
    /// <exception cref="KeyNotFoundException">A state is not in the pool.</exception>
    public PortCall Read(PortMethod method, JsonElement written)
    {
        var what = $"the params of {method.Name}";
        if (!HasStates(method.Call))
        {
            return (PortCall)written.Read(method.Call, what);
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
            .Read(method.Call, what);
    }

    // Most calls have none, and are written as they are.
    private static bool HasStates(Type call) =>
        call == typeof(PortCall.TakeBack) || call == typeof(PortCall.Commit);

    private string Put(StateForm state)
    {
        var digest = DigestOf(state);
        _states.TryAdd(digest, state);
        return digest;
    }

    private JsonNode? Get(JsonNode? digest) =>
        JsonSerializer.SerializeToNode(_states[$"{digest}"], WireJson.Options);
}
