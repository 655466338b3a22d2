using System.Text.Json;

namespace Caelmor.Persistence.Wire.Rpc;

/// <summary>Reads forms as strictly as the schemas say.</summary>
public static class RpcReading
{
    /// <summary>Reads a form.</summary>
    /// <exception cref="ProtocolException">They are something else.</exception>
    public static T Read<T>(this JsonElement element, string what)
        where T : class =>
        (T)Read(element, typeof(T), what);

    /// <summary>Reads a form.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public static object Read(this JsonElement element, Type type, string what)
    {
        try
        {
            return element.Deserialize(type, WireJson.Options)
                ?? throw new ProtocolException($"{what} as its schema says.", "null.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException
            or NotSupportedException or ArgumentException)
        {
            // Besides JsonException: text that is no Unicode, and an object without its kind.
            throw new ProtocolException($"{what} as its schema says.", Complaint.Of(error));
        }
    }
}
