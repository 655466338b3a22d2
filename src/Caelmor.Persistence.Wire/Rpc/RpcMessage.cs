using System.Text;
using System.Text.Json;

namespace Caelmor.Persistence.Wire.Rpc;

/// <summary>One line of the other side, told apart.</summary>
internal readonly record struct RpcMessage(
    long? Id, string? Method, JsonElement Params, JsonElement Result, JsonElement Error)
{
    private const int Shown = 80;

    /// <exception cref="ProtocolException">The line is no message.</exception>
    public static RpcMessage Of(JsonElement root, ReadOnlySpan<byte> line)
    {
        var message = root.ValueKind == JsonValueKind.Object ? Collect(root, line) : default;
        var isCall = message.Method is not null && message.Params.ValueKind == JsonValueKind.Object;
        var isAnswer = message.Id is not null
            && message.Method is null
            && (message.Result.ValueKind == JsonValueKind.Undefined)
                != (message.Error.ValueKind == JsonValueKind.Undefined);
        return isCall || isAnswer ? message : throw Bad(line);
    }

    public static ProtocolException Bad(ReadOnlySpan<byte> line) => new(
        "each line is a message of JSON-RPC 2.0: a request, a notification or an answer.",
        $"{Excerpt(line)}");

    private static RpcMessage Collect(JsonElement root, ReadOnlySpan<byte> line)
    {
        var message = default(RpcMessage);
        var isRpc = false;
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "jsonrpc" when member.Value.ValueEquals("2.0"):
                    isRpc = true;
                    break;
                case "id" when member.Value.TryGetInt64(out var id):
                    message = message with { Id = id };
                    break;
                case "method" when member.Value.ValueKind == JsonValueKind.String:
                    message = message with { Method = member.Value.GetString() };
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
                    throw Bad(line);
            }
        }

        return isRpc ? message : throw Bad(line);
    }

    private static string Excerpt(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, Shown)]);
        var rest = line.Length > Shown ? $"… ({line.Length:N0} bytes)" : "";
        return line.IsEmpty ? "an empty line." : $"'{text}'{rest}.";
    }
}
