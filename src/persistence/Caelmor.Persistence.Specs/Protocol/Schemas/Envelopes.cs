using System.Text.Json.Nodes;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Schemas;

/// <summary>What JSON-RPC puts around every message, as <see cref="RpcMessage"/> reads it.</summary>
internal static class Envelopes
{
    public static IEnumerable<(string Name, JsonObject Schema)> All() =>
    [
        ("request", Message(("id", Number()), ("method", Text()), ("params", Object()))),
        ("notification", Message(("method", Cancel()), ("params", Object()))),
        ("answer", new JsonObject
        {
            ["oneOf"] = new JsonArray(
                Message(("id", Number()), ("result", new JsonObject())),
                Message(("id", Number()), ("error", SchemaNodes.Reference("error")))),
        }),
        ("error", SchemaNodes.Whole(typeof(RpcErrorForm))),
    ];

    private static JsonObject Message(params (string Name, JsonNode Schema)[] members)
    {
        var properties = new JsonObject { ["jsonrpc"] = new JsonObject { ["const"] = "2.0" } };
        var required = new JsonArray("jsonrpc");
        foreach (var (name, schema) in members)
        {
            properties.Add(name, schema);
            required.Add(name);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Number() => SchemaNodes.Whole(typeof(long));

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Cancel() => new() { ["const"] = RpcCancel.Method };

    private static JsonObject Object() => new() { ["type"] = "object" };
}
