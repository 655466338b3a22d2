using System.Text;
using Caelmor.ShownTexts;

namespace Caelmor.JsonRpc;

/// <summary>The beginning of a line, fit to be shown.</summary>
internal static class Excerpt
{
    private const int Shown = 120;

    /// <summary>As a sentence, such as <c>'hello'.</c></summary>
    public static string Of(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return "an empty line.";
        }

        var letters = Printable.OneLine(
            Encoding.UTF8.GetString(line[..Math.Min(line.Length, Shown)]));
        var rest = line.Length > Shown ? $"… ({line.Length:N0} bytes)" : "";
        return $"'{letters}'{rest}.";
    }
}
