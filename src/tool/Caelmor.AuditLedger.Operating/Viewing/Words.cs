using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>Numbers and objects, as a page has them.</summary>
internal static class Words
{
    private static readonly JsonWriterOptions Spread =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Such as 1,000,000.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An object with a line for each member, if it is whole; else its beginning as it is
    /// written.</summary>
    public static string Indented(ViewedText text)
    {
        if (text.Left > 0)
        {
            return Encoding.UTF8.GetString(text.Json.Span);
        }

        using var document = JsonDocument.Parse(text.Json);
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, Spread))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(written.ToArray());
    }

    /// <summary>How much is left out, if anything is.</summary>
    public static Html LeftOut(ViewedText text) => Html.When(
        text.Left > 0,
        $"<p class=\"quiet\">{Number(text.Left)} more bytes are left out.</p>");
}
