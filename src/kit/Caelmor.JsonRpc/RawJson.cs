using System.Text.Json;

namespace Caelmor.JsonRpc;

/// <summary>A piece of a line that is a JSON value, read once somebody knows what it is to
/// be.</summary>
/// <param name="Bytes">Its text in UTF-8, without blanks around it; empty if it is not
/// there.</param>
/// <param name="Forms">How it is read.</param>
public readonly record struct RawJson(ReadOnlyMemory<byte> Bytes, JsonSerializerOptions? Forms)
{
    /// <summary>Whether there is anything.</summary>
    public bool IsThere => !Bytes.IsEmpty;

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Bytes.Span.SequenceEqual("null"u8);

    /// <summary>Whether it is an object.</summary>
    public bool IsObject => IsThere && Bytes.Span[0] == (byte)'{';

    /// <summary>Reads a form.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public T Read<T>(string what)
        where T : class =>
        (T)Read(typeof(T), what);

    /// <summary>Reads a form.</summary>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public object Read(Type type, string what)
    {
        var (bytes, forms) = (Bytes, Forms);
        return RpcReading.Guarded(
            what, () => JsonSerializer.Deserialize(bytes.Span, type, forms));
    }
}
