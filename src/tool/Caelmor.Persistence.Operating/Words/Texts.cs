using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Words;

/// <summary>Makes of keys and values what can be shown on any terminal.</summary>
internal static class Texts
{
    private const int Short = 60;

    /// <summary>A text as it is; one with control characters has them escaped.</summary>
    public static string Of(string? text) => text is null ? "(none)" : Escape(text);

    /// <summary>Text if it is text, base64 if not; a long one is cut if it may be.</summary>
    public static string Of(DatumValue value, bool isWhole)
    {
        var text = IsText(value) ? $"\"{Escape(value.ToString())}\"" : "base64 " + Base64(value);
        return isWhole || text.Length <= Short
            ? text
            : $"{text[..Short]}... ({value.Bytes.Length} bytes)";
    }

    /// <summary>Whether the bytes are UTF-8.</summary>
    public static bool IsText(DatumValue value) => Utf8.IsValid(value.Bytes.Span);

    public static string Base64(DatumValue value) => Convert.ToBase64String(value.Bytes.Span);

    /// <summary>
    /// The text, with a sign in the place of half a surrogate pair, for which JSON has no word.
    /// </summary>
    public static string? Whole(string? text) =>
        text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Escape(string text) =>
        JsonEncodedText.Encode(Whole(text)!, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .Value.Replace("\\\"", "\"", StringComparison.Ordinal);
}
