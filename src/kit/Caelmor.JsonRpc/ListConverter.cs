using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.JsonRpc;

/// <summary>Lists in which nothing is null; by itself the serializer would let it pass.</summary>
/// <typeparam name="T">What is in the list.</typeparam>
public sealed class ListConverter<T> : JsonConverter<ImmutableArray<T>>
    where T : class
{
    public override ImmutableArray<T> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("no list.");
        }

        var item = (JsonConverter<T>)options.GetConverter(typeof(T));
        var all = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            all.Add(reader.TokenType == JsonTokenType.Null
                ? throw new JsonException("null in a list.")
                : item.Read(ref reader, typeof(T), options)!);
        }

        return all.DrainToImmutable();
    }

    public override void Write(
        Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
    {
        var item = (JsonConverter<T>)options.GetConverter(typeof(T));
        writer.WriteStartArray();
        foreach (var one in value)
        {
            item.Write(writer, one, options);
        }

        writer.WriteEndArray();
    }
}
