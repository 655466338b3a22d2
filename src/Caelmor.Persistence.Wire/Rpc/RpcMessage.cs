using System.Text.Json;

namespace Caelmor.Persistence.Wire.Rpc;

/// <summary>One line of the other side, told apart.</summary>
internal readonly record struct RpcMessage(
    long? Id, string? Method, JsonElement Params, JsonElement Result, JsonElement Error)
{
    private const string NoMessage =
        "each line is a message of JSON-RPC 2.0: a request, a notification or an answer.";

    /// <exception cref="ProtocolException">The line is no message.</exception>
    public static RpcMessage Of(JsonElement root, ReadOnlySpan<byte> line)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw root.ValueKind == JsonValueKind.Array
                ? Bad("one message a line, and no batches.", line)
                : Bad(line);
        }

        var message = Collect(root, line);
        if (message.Method is not null)
        {
            return message.Params.ValueKind != JsonValueKind.Object
                ? throw Bad("params are an object.", line)
                : Has(message.Result) || Has(message.Error)
                ? throw Bad("a request or notification has neither result nor error.", line)
                : message;
        }

        return message.Id is null ? throw Bad(NoMessage, line)
            : Has(message.Params) ? throw Bad("an answer has no params.", line)
            : Has(message.Result) == Has(message.Error)
            ? throw Bad("an answer has either a result, which may be null, or an error.", line)
            : message;
    }

    public static ProtocolException Bad(ReadOnlySpan<byte> line) => Bad(NoMessage, line);

    private static ProtocolException Bad(string expected, ReadOnlySpan<byte> line) =>
        new(expected, Excerpt.Of(line));

    private static bool Has(JsonElement member) => member.ValueKind != JsonValueKind.Undefined;

    private static RpcMessage Collect(JsonElement root, ReadOnlySpan<byte> line)
    {
        var message = default(RpcMessage);
        var isRpc = false;
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "jsonrpc":
                    isRpc = member.Value.ValueKind == JsonValueKind.String
                        && member.Value.ValueEquals("2.0");
                    break;
                case "id":
                    message = message with { Id = Number(member.Value, line) };
                    break;
                case "method":
                    message = message with { Method = Text(member.Value, line) };
                    break;
                case "params":
                    message = message with { Params = member.Value };
                    break;
                case "result":
                    message = message with { Result = member.Value };
                    break;
                case "error":
                    message = message with { Error = member.Value };
                    break;
                default:
                    throw Bad("a message has no other members than JSON-RPC gives it.", line);
            }
        }

        return isRpc ? message : throw Bad("""each message has "jsonrpc": "2.0".""", line);
    }

    private static long Number(JsonElement id, ReadOnlySpan<byte> line) =>
        id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
            ? number
            : throw Bad("an id is a whole number, and that of an answer is its request's.", line);

    private static string Text(JsonElement method, ReadOnlySpan<byte> line) =>
        method.ValueKind == JsonValueKind.String
            ? method.GetString()!
            : throw Bad("a method is a text.", line);
}
