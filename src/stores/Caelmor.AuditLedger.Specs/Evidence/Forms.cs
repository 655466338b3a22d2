using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Specs.Protocol;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>What is said between suite and ledger, as JSON: for transcripts, and for whoever reads
/// them.</summary>
internal static class Forms
{
    private const int Long = 1_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Bytes: as the text that they are, or in base 64; what is long stands in the
    /// book.</summary>
    public static JsonNode Of(ReadOnlyMemory<byte> bytes, TranscriptBook book)
    {
        var form = Of(bytes);
        return bytes.Length <= Long ? form : new JsonObject
        {
            ["content"] = book.Put(JsonSerializer.SerializeToElement(form, ProtocolJson.Options)),
        };
    }

    /// <summary>The bytes of such a form.</summary>
    public static ReadOnlyMemory<byte> BytesOf(JsonElement form, ITranscripts transcripts) =>
        form.ValueKind == JsonValueKind.String ? Strict.GetBytes(form.GetString()!)
        : form.TryGetProperty("content", out var digest)
            ? BytesOf(transcripts.Contents[digest.GetString()!], transcripts)
        : Convert.FromBase64String(form.GetProperty("base64").GetString()!);

    /// <summary>A refusal.</summary>
    public static JsonObject Of(LedgerRefusal why) => new()
    {
        ["path"] = why.Path,
        ["expected"] = why.Expected,
        ["found"] = why.Found,
        ["remedy"] = why.Remedy,
        ["line"] = why.Line,
        ["offset"] = why.Offset,
    };

    /// <summary>The refusal of such a form.</summary>
    public static LedgerRefusal RefusalOf(JsonElement form) => new(
        form.GetProperty("path").GetString()!,
        form.GetProperty("expected").GetString()!,
        form.GetProperty("found").GetString()!,
        form.GetProperty("remedy").GetString()!)
    {
        Line = NumberOf(form, "line"),
        Offset = NumberOf(form, "offset"),
    };

    /// <summary>A head.</summary>
    public static JsonObject Of(LedgerHead head) => new()
    {
        ["events"] = head.Events,
        ["snapshots"] = head.Snapshots,
        ["eventSeal"] = head.EventSeal,
        ["snapshotSeal"] = head.SnapshotSeal,
    };

    /// <summary>The head of such a form.</summary>
    public static LedgerHead HeadOf(JsonElement form) => new(
        form.GetProperty("events").GetInt64(),
        form.GetProperty("snapshots").GetInt64(),
        form.GetProperty("eventSeal").GetString()!,
        form.GetProperty("snapshotSeal").GetString()!);

    private static long? NumberOf(JsonElement form, string name) =>
        form.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            ? number.GetInt64()
            : null;

    private static JsonNode Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonValue.Create(Strict.GetString(bytes.Span));
        }
        catch (DecoderFallbackException)
        {
            return new JsonObject { ["base64"] = Convert.ToBase64String(bytes.Span) };
        }
    }
}
