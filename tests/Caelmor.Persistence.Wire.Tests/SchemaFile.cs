using System.Text.Json.Nodes;

namespace Caelmor.Persistence.Wire.Tests;

/// <summary>The published schemas, as they lie in the repository.</summary>
internal static class SchemaFile
{
    public static string Path { get; } = System.IO.Path.Combine(
        Root(AppContext.BaseDirectory),
        "src", "Caelmor.Persistence.Wire", "Schemas", "protocol.schema.json");

    private static readonly Lazy<JsonObject> Read = new(() =>
        JsonNode.Parse(File.ReadAllText(Path))!.AsObject());

    public static JsonObject Document => Read.Value;

    /// <summary>What is wrong with a message under the schema of that name.</summary>
    public static IReadOnlyList<string> Judge(string name, JsonNode? message) =>
        [.. new SchemaJudge(Document).Judge(Document["$defs"]![name]!, message, "$")];

    private static string Root(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Caelmor.Persistence.Specs.sln"))
            ? folder
            : Root(System.IO.Path.GetDirectoryName(folder)!);
}
