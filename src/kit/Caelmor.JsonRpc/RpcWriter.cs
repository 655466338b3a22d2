using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.JsonRpc;

/// <summary>Writes messages, one a line, each with one write.</summary>
internal sealed class RpcWriter(Stream stream, JsonSerializerOptions forms)
{
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    private readonly JsonWriterOptions _form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public void Request(long? id, string method, object parameters) => Write(json =>
    {
        WriteId(json, id);
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, parameters.GetType(), forms);
    });

    public void Result(long id, object? result) => Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        if (result is null)
        {
            json.WriteNullValue();
            return;
        }

        JsonSerializer.Serialize(json, result, Family(result.GetType()), forms);
    });

    /// <summary>Answers with an error, if there is anybody left to answer.</summary>
    public void TryError(long id, Exception failure)
    {
        try
        {
            Write(json =>
            {
                WriteId(json, id);
                json.WriteStartObject("error");
                json.WriteNumber("code", RpcErrorException.CodeOf(failure));
                json.WriteString("message", failure.Message);
                if (failure is RpcErrorException { Details: { } details })
                {
                    json.WritePropertyName("data");
                    JsonSerializer.Serialize(json, details, details.GetType(), forms);
                }

                json.WriteEndObject();
            });
        }
        catch (IOException)
        {
            // The other side has left; whoever reads notices.
        }
    }

    // One of several kinds is told apart by the type that all of them share.
    private static Type Family(Type type) =>
        type.BaseType is { } family && family.IsDefined(typeof(JsonPolymorphicAttribute), false)
            ? family
            : type;

    private static void WriteId(Utf8JsonWriter json, long? id)
    {
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }
    }

    private void Write(Action<Utf8JsonWriter> write)
    {
        lock (_lock)
        {
            _buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_buffer, _form))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                write(json);
                json.WriteEndObject();
            }

            _buffer.Write("\n"u8);
            stream.Write(_buffer.WrittenSpan);
            stream.Flush();
        }
    }
}
