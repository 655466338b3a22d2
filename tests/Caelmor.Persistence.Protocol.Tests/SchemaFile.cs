using System.Text.Json.Nodes;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>The published schemas, as they lie in the repository.</summary>
internal static class SchemaFile
{
    public static string Path { get; } = Repository.File(
        "src",
        "persistence",
        "Caelmor.Persistence.Specs",
        "Protocol",
        "Schemas",
        "protocol.schema.json");

    private static readonly Lazy<JsonObject> Read = new(() =>
        JsonNode.Parse(File.ReadAllText(Path))!.AsObject());

    public static JsonObject Document => Read.Value;

    /// <summary>What is wrong with a message under the schema of that name.</summary>
    public static IReadOnlyList<string> Judge(string name, JsonNode? message) =>
        [.. new SchemaJudge(Document).Judge(Document["$defs"]![name]!, message, "$")];
}
