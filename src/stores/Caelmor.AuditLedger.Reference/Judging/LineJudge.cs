using System.Text.Json;
using Caelmor.AuditLedger.Events;

namespace Caelmor.AuditLedger.Reference.Judging;

/// <summary>Says what is wrong with a line that is to be an event or a snapshot.</summary>
public static class LineJudge
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What keeps a line from being an event of the union (dl-5.1); null if nothing
    /// does.</summary>
    public static string? OfEvent(IReadOnlyList<EventType> union, ReadOnlyMemory<byte> line) =>
        OfObject(line, (type, version, _) => union.Any(one => one.Name == type)
            ? union.Contains(new(type, version)) ? null : $"version {version} of {type}"
            : $"the type {type}");

    /// <summary>What keeps a line from being a snapshot (dl-6.4); null if nothing does.</summary>
    public static string? OfSnapshot(ReadOnlyMemory<byte> line) =>
        OfObject(line, (type, version, root) => type != LedgerSnapshot.Type ? $"the type {type}"
            : version != LedgerSnapshot.Version ? $"version {version} of {type}"
            : root.TryGetProperty("state", out var state)
                && state.ValueKind == JsonValueKind.Object ? null
            : "a snapshot without a state");

    private static string? OfObject(
        ReadOnlyMemory<byte> line, Func<string, int, JsonElement, string?> judge)
    {
        if (line.Length > LedgerLimits.LineBytes)
        {
            return $"{line.Length} bytes";
        }

        if (line.Span.ContainsAny(LineFeed, CarriageReturn))
        {
            return "a line break inside";
        }

        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return OfRoot(document.RootElement, judge);
        }
        catch (Exception flaw) when (flaw is JsonException or InvalidOperationException)
        {
            // Half of a UTF-8 sign is noticed when the text that it is in is read.
            return $"no JSON in UTF-8 ({flaw.Message})";
        }
    }

    private static string? OfRoot(
        JsonElement root, Func<string, int, JsonElement, string?> judge)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return $"a JSON value of the kind {root.ValueKind}";
        }

        ReadTexts(root);
        return root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && root.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
                ? judge(type.GetString()!, number, root)
                : "an object without type or version";
    }

    // An escaped half of a pair of surrogates is no text, either.
    private static void ReadTexts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var one in value.EnumerateArray())
                {
                    ReadTexts(one);
                }

                break;
            case JsonValueKind.Object:
                foreach (var one in value.EnumerateObject())
                {
                    _ = one.Name;
                    ReadTexts(one.Value);
                }

                break;
        }
    }
}
