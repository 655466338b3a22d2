using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Caelmor.ShownTexts;

/// <summary>Encodes what is put into the holes of a page's text.</summary>
/// <remarks>
/// There is no overload for anything, so that nobody puts in what is neither text nor markup.
/// </remarks>
[InterpolatedStringHandler]
internal sealed class HtmlInterpolation(int literalLength, int formattedCount)
{
    private const int Guess = 24;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (formattedCount * Guess));

    public string Text => _text.ToString();

    public static string Encode(string text) => Encoder.Encode(Printable.Of(text));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(string text) => _text.Append(Encode(text));

    public void AppendFormatted(int number) => _text.Append(number);

    public void AppendFormatted(Html piece) => _text.Append(piece.Text);

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces)
        {
            _text.Append(piece.Text);
        }
    }
}
