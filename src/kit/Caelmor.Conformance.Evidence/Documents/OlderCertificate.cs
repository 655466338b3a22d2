using System.Text.Json;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Knows certificates of certifiers that knew one spec and had no word for it.</summary>
internal static class OlderCertificate
{
    /// <summary>The version of the certifier that wrote it; null if it is no such
    /// certificate.</summary>
    public static string? Certifier(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && !root.TryGetProperty("spec", out _)
                && root.TryGetProperty("canon", out _)
                && root.TryGetProperty("run", out var run)
                && run is { ValueKind: JsonValueKind.Object }
                && run.TryGetProperty("certifier", out var certifier)
                && certifier.ValueKind == JsonValueKind.String
                ? certifier.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
