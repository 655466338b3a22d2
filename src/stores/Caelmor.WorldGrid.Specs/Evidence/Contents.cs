using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Transcripts;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Evidence;

/// <summary>What is long is written down once, however often it is said: what a piece or an object
/// holds, and what a region is.</summary>
internal static class Contents
{
    // A digest takes as much.
    private const int Short = 100;
    private const string Elsewhere = "contents";

    private static readonly string[] Long = ["content", "with"];

    /// <summary>The same, with digests in the place of what is long.</summary>
    public static JsonElement Out(JsonElement said, TranscriptBook book) =>
        IsShort(said) ? said : GridJson.Write(Shortened(said, book));

    /// <summary>The same, as it was said.</summary>
    /// <exception cref="ReplayException">Something is not written down.</exception>
    public static JsonElement In(JsonElement written, ITranscripts transcripts) =>
        HasDigest(written) ? GridJson.Write(Whole(written, transcripts)) : written;

    private static bool IsShort(JsonElement said) =>
        JsonMarshal.GetRawUtf8Value(said).Length <= Short;

    private static bool HasDigest(JsonElement written) =>
        JsonMarshal.GetRawUtf8Value(written).IndexOf("\"contents\""u8) >= 0;

    private static JsonNode? Shortened(JsonElement said, TranscriptBook book) => said.ValueKind switch
    {
        _ when IsShort(said) => Plain(said),
        JsonValueKind.Object => new JsonObject(said.EnumerateObject().Select(one =>
            KeyValuePair.Create(one.Name, Shortened(one, book)))),
        JsonValueKind.Array => new JsonArray(
            [.. said.EnumerateArray().Select(one => Shortened(one, book))]),
        _ => JsonValue.Create(said),
    };

    private static JsonNode? Plain(JsonElement said) => said.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(said),
        JsonValueKind.Array => JsonArray.Create(said),
        _ => JsonValue.Create(said),
    };

    // What was shortened within is not so short that the whole would be no shorter.
    private static JsonNode? Shortened(JsonProperty one, TranscriptBook book)
    {
        var inside = Shortened(one.Value, book);
        if (!Long.Contains(one.Name) || IsShort(one.Value))
        {
            return inside;
        }

        var written = GridJson.Write(inside);
        return IsShort(written) ? inside : new JsonObject { [Elsewhere] = book.Put(written) };
    }

    private static JsonNode? Whole(JsonElement written, ITranscripts transcripts)
    {
        if (!HasDigest(written))
        {
            return Plain(written);
        }

        if (written.ValueKind == JsonValueKind.Array)
        {
            return new JsonArray(
                [.. written.EnumerateArray().Select(one => Whole(one, transcripts))]);
        }

        return written.TryGetProperty(Elsewhere, out var digest)
            ? Whole(At(digest, transcripts), transcripts)
            : new JsonObject(written.EnumerateObject().Select(one =>
                KeyValuePair.Create(one.Name, Whole(one.Value, transcripts))));
    }

    private static JsonElement At(JsonElement digest, ITranscripts transcripts) =>
        transcripts.Contents.TryGetValue(digest.GetString()!, out var content)
            ? content
            : throw new ReplayException($"The content {digest} is not written down.");
}
