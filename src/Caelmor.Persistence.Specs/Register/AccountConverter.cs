using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>Reads <c>"scenarios"</c>, <c>{"shapeTest": …}</c> or <c>{"exception": …}</c>.</summary>
internal sealed class AccountConverter : JsonConverter<Account>
{
    private const string Expected =
        "An account is \"scenarios\", { \"shapeTest\": \"Class.Method\" } or "
        + "{ \"exception\": \"A sentence with the reason.\" }.";

    public override Account Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement switch
        {
            { ValueKind: JsonValueKind.String } text when text.ValueEquals("scenarios") =>
                Account.Scenarios,
            { ValueKind: JsonValueKind.Object } choice => Read([.. choice.EnumerateObject()]),
            _ => throw new JsonException(Expected),
        };
    }

    public override void Write(
        Utf8JsonWriter writer, Account value, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            "The register is written by hand; see FeatureLock for its files.");

    private static Account Read(JsonProperty[] choices) => choices switch
    {
        [{ Name: "shapeTest", Value: { ValueKind: JsonValueKind.String } name }] =>
            new Account.ByShapeTest(name.GetString()!),
        [{ Name: "exception", Value: { ValueKind: JsonValueKind.String } reason }] =>
            new Account.ByException(reason.GetString()!),
        _ => throw new JsonException(Expected),
    };
}
