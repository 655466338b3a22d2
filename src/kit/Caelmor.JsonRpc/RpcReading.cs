using System.Text.Json;
using Caelmor.ShownTexts;

namespace Caelmor.JsonRpc;

/// <summary>Reads forms as strictly as the schemas say.</summary>
public static class RpcReading
{
    /// <summary>Reads a form.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public static object Read(
        this JsonElement element, Type type, string what, JsonSerializerOptions forms) =>
        Guarded(what, () => element.Deserialize(type, forms));

    internal static object Guarded(string what, Func<object?> read)
    {
        try
        {
            return read() ?? throw new ProtocolException($"{what} as its schema says.", "null.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException
            or NotSupportedException or ArgumentException)
        {
            // Besides JsonException: text that is no Unicode, and an object without its kind.
            throw new ProtocolException($"{what} as its schema says.", JsonErrorText.Of(error));
        }
    }
}
