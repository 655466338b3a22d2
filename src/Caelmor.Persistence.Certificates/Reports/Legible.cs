using System.Text;
using System.Xml;

namespace Caelmor.Persistence.Certificates.Reports;

/// <summary>What an implementation says may hold what no document may.</summary>
internal static class Legible
{
    /// <summary>The text, with a sign in the place of each character that XML forbids.</summary>
    public static string Of(string text)
    {
        var legible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            legible.Append(!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)
                ? $"{rune}"
                : $"{Rune.ReplacementChar}");
        }

        return legible.ToString();
    }
}
