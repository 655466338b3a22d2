using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>A validator of its own, that knows the file and not the types it came from.</summary>
/// <remarks>It knows the keywords that the file uses, and refuses any other.</remarks>
internal sealed class SchemaJudge(JsonObject document)
{
    public IEnumerable<string> Judge(JsonNode schema, JsonNode? value, string place) =>
        schema.AsObject().SelectMany(keyword =>
            Judge(schema.AsObject(), keyword.Key, keyword.Value!, value, place));

    private IEnumerable<string> Judge(
        JsonObject schema, string keyword, JsonNode asked, JsonNode? value, string place) =>
        keyword switch
        {
            "$schema" or "default" or "title" or "description" or "$defs" => [],
            "$ref" => Judge(Referred(asked.GetValue<string>()), value, place),
            "type" => If(!IsOfType(asked, value), $"{place} is no {asked.ToJsonString()}"),
            "const" => If(!JsonNode.DeepEquals(asked, value), $"{place} is not {asked}"),
            "enum" => If(
                !asked.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
                $"{place} is none of {asked.ToJsonString()}"),
            "pattern" => If(
                value?.GetValueKind() == JsonValueKind.String && !Regex.IsMatch(
                    value.GetValue<string>(), asked.GetValue<string>(), RegexOptions.None,
                    TimeSpan.FromSeconds(10)),
                $"{place} does not match {asked}"),
            "minimum" => If(Number(value) < Number(asked), $"{place} is less than {asked}"),
            "maximum" => If(Number(value) > Number(asked), $"{place} is more than {asked}"),
            "minItems" => If(
                value is JsonArray few && few.Count < Number(asked), $"{place} has too few"),
            "items" => value is JsonArray list
                ? list.SelectMany((item, index) => Judge(asked, item, $"{place}[{index}]"))
                : [],
            "required" => value is JsonObject whole
                ? asked.AsArray().Select(name => name!.GetValue<string>())
                    .Where(name => !whole.ContainsKey(name))
                    .Select(name => $"{place} lacks {name}")
                : [],
            "properties" => value is JsonObject some
                ? asked.AsObject().Where(property => some.ContainsKey(property.Key))
                    .SelectMany(property => Judge(
                        property.Value!, some[property.Key], $"{place}.{property.Key}"))
                : [],
            "additionalProperties" when asked.GetValueKind() == JsonValueKind.False =>
                value is JsonObject full
                    ? full.Where(member => !schema["properties"]!.AsObject()
                            .ContainsKey(member.Key))
                        .Select(member => $"{place} has {member.Key}, which there is not")
                    : [],
            "oneOf" => If(
                asked.AsArray().Count(one => !Judge(one!, value, place).Any()) != 1,
                $"{place} is not exactly one of {asked.AsArray().Count}"),
            _ => throw new NotSupportedException($"The keyword {keyword} is not known here."),
        };

    private JsonNode Referred(string reference) =>
        document["$defs"]![reference["#/$defs/".Length..]]!;

    private static IEnumerable<string> If(bool isWrong, string complaint) =>
        isWrong ? [complaint] : [];

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString()) : null;

    private static bool IsOfType(JsonNode type, JsonNode? value) =>
        type is JsonArray several
            ? several.Any(one => IsOfType(one!, value))
            : type.GetValue<string>() switch
            {
                "null" => value is null,
                "object" => value is JsonObject,
                "array" => value is JsonArray,
                "string" => value?.GetValueKind() == JsonValueKind.String,
                "integer" => Number(value) is { } number && number == decimal.Truncate(number),
                var other => throw new NotSupportedException($"The type {other} is not known here."),
            };
}
