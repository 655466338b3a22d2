using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Conformance.Registers;

/// <summary>How the suite accounts for a rule. There is no fourth way.</summary>
[JsonConverter(typeof(CoverageConverter))]
public abstract record Coverage
{
    private Coverage()
    {
    }

    /// <summary>Scenarios with its tag show it.</summary>
    public static Coverage Scenarios { get; } = new ByScenarios();

    /// <summary>Scenarios with its tag show it.</summary>
    public sealed record ByScenarios : Coverage;

    /// <summary>A test of the suite itself shows it.</summary>
    /// <param name="Name">Class and method, such as <c>The_wording.Has_no_modal_word</c>.</param>
    public sealed record ByShapeTest(string Name) : Coverage;

    /// <summary>Nothing can show it.</summary>
    /// <param name="Reason">Why, in a full sentence, for designers to read.</param>
    public sealed record ByException(string Reason) : Coverage;
}

/// <summary>Reads <c>"scenarios"</c>, <c>{"shapeTest": …}</c> or <c>{"exception": …}</c>.</summary>
internal sealed class CoverageConverter : JsonConverter<Coverage>
{
    private const string Expected =
        "An account is \"scenarios\", { \"shapeTest\": \"Class.Method\" } or "
        + "{ \"exception\": \"A sentence with the reason.\" }.";

    public override Coverage Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement switch
        {
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("scenarios") =>
                Coverage.Scenarios,
            { ValueKind: JsonValueKind.Object } choice => Read([.. choice.EnumerateObject()]),
            _ => throw new JsonException(Expected),
        };
    }

    public override void Write(
        Utf8JsonWriter writer, Coverage value, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "The register is written by hand; see FeatureLock for its files.");

    private static Coverage Read(JsonProperty[] choices) => choices switch
    {
        [{ Name: "shapeTest", Value: { ValueKind: JsonValueKind.String } name }] =>
            new Coverage.ByShapeTest(name.GetString()!),
        [{ Name: "exception", Value: { ValueKind: JsonValueKind.String } reason }] =>
            new Coverage.ByException(reason.GetString()!),
        _ => throw new JsonException(Expected),
    };
}
