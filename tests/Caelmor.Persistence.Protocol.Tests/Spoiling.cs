using System.Text.Json.Nodes;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>Spoils messages, in one place each.</summary>
internal static class Spoiling
{
    private static readonly string[] Others =
    [
        "null", "true", "-1", "8", "9223372036854775807", "9223372036854775808", "2147483648",
        "\"\"", "\"odd\"", "\"0\"", "\"TWFyYQ\"", "\"TWFy YQ==\"", "[]", "[null]", "{}",
    ];

    /// <summary>Each member missing, each value another, each object with one member more.</summary>
    public static IEnumerable<string> Of(JsonNode message)
    {
        foreach (var place in Places(message, []))
        {
            foreach (var other in Others)
            {
                yield return Changed(message, place, (parent, key) =>
                    Set(parent, key, JsonNode.Parse(other)));
            }

            if (place[^1] is string)
            {
                yield return Changed(message, place, (parent, key) =>
                    parent.AsObject().Remove((string)key));
                yield return Changed(message, place, (parent, _) =>
                    parent.AsObject().Add("more", 1));
            }
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node, object[] path)
    {
        IEnumerable<(object Key, JsonNode? Value)> children = node switch
        {
            JsonObject members => members.Select(one => ((object)one.Key, one.Value)),
            JsonArray items => items.Select((one, index) => ((object)index, one)),
            _ => [],
        };
        return children.SelectMany(child =>
            Places(child.Value, [.. path, child.Key]).Prepend([.. path, child.Key]));
    }

    private static string Changed(
        JsonNode message, object[] place, Action<JsonNode, object> change)
    {
        var copy = message.DeepClone();
        var parent = copy;
        foreach (var key in place[..^1])
        {
            parent = key is string name ? parent[name]! : parent[(int)key]!;
        }

        change(parent, place[^1]);
        return copy.ToJsonString();
    }

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (key is string name)
        {
            parent[name] = value;
        }
        else
        {
            parent[(int)key] = value;
        }
    }
}
