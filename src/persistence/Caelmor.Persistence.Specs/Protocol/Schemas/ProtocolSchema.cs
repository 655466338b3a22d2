using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Protocol.Schemas;

/// <summary>The schemas of all messages, exported from the very types that read them.</summary>
public static class ProtocolSchema
{
    private static readonly JsonSerializerOptions Indented = new(ProtocolJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The document, as it is published.</summary>
    public static string Text => Document().ToJsonString(Indented) + "\n";

    /// <summary>The name of the schema of a method's params.</summary>
    public static string ParamsOf(string method) => $"{method} params";

    /// <summary>The name of the schema of a method's result.</summary>
    public static string ResultOf(string method) => $"{method} result";

    private static JsonObject Document() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = $"The protocol of caelmor-certify, version {RequestMethods.Protocol}",
        ["description"] = "A line is a request, a notification or an answer; what is in its params "
            + "or its result, the entries under $defs say by method.",
        ["oneOf"] = new JsonArray(
            SchemaNodes.Reference("request"),
            SchemaNodes.Reference("notification"),
            SchemaNodes.Reference("answer")),
        ["$defs"] = Definitions(),
    };

    private static JsonObject Definitions()
    {
        var all = new JsonObject();
        foreach (var (name, schema) in Envelopes.All().Concat(Asked()).Concat(Called()))
        {
            all.Add(name, schema);
        }

        foreach (var (type, name, description) in SchemaNodes.Shared)
        {
            var schema = SchemaNodes.Whole(type);
            schema.Insert(0, "description", description);
            all.Add(name, schema);
        }

        return all;
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Asked() =>
    [
        (ParamsOf(RequestMethods.Initialize), SchemaNodes.Whole(typeof(InitializeParams))),
        (ResultOf(RequestMethods.Initialize), SchemaNodes.Whole(typeof(InitializeResult))),
        (ParamsOf(RequestMethods.Save), SchemaNodes.Whole(typeof(OperationParams))),
        (ResultOf(RequestMethods.Save), Outcome("saved", "rejected")),
        (ParamsOf(RequestMethods.Restore), SchemaNodes.Whole(typeof(OperationParams))),
        (ResultOf(RequestMethods.Restore), Outcome("restored", "rejected")),
        (ParamsOf(RequestMethods.Close), SchemaNodes.Whole(typeof(CloseParams))),
        (ResultOf(RequestMethods.Close), SchemaNodes.Nothing()),
        (ParamsOf(RpcCancel.Method), SchemaNodes.Whole(typeof(RpcCancel))),
        .. SchemaNodes.Kinds(typeof(OutcomeForm), "outcome"),
    ];

    private static IEnumerable<(string Name, JsonObject Schema)> Called()
    {
        foreach (var method in PortMethods.All)
        {
            yield return (ParamsOf(method.Name), SchemaNodes.Whole(method.Call));
            yield return (ResultOf(method.Name), SchemaNodes.Result(method));
        }
    }

    private static JsonObject Outcome(params IEnumerable<string> kinds) => new()
    {
        ["oneOf"] = new JsonArray([.. kinds.Select(SchemaNodes.Reference)]),
    };
}
