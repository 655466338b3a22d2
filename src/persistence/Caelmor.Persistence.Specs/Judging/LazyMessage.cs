using System.Runtime.CompilerServices;
using System.Text;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>A sentence that is put into words only if what it tells of went wrong.</summary>
/// <remarks>Nearly everything expected is so: to tell it each time would cost more than to
/// look.</remarks>
[InterpolatedStringHandler]
internal readonly struct Sentence
{
    private const string Kept = "kept";

    private readonly StringBuilder? _words;
    private readonly StringBuilder? _pattern;
    private readonly string? _text;

    public Sentence(int literalLength, int formattedCount, bool isSo, out bool isNeeded)
    {
        isNeeded = !isSo;
        _words = isNeeded ? new(literalLength + (formattedCount * 16)) : null;
        _pattern = isNeeded ? new(literalLength + formattedCount) : null;
    }

    private Sentence(string text) => _text = text;

    public static implicit operator Sentence(string text) => new(text);

    /// <summary>The sentence with holes for what differs from case to case; null: it has
    /// none.</summary>
    public string? Pattern => _pattern?.ToString();

    public void AppendLiteral(string text)
    {
        _words!.Append(text);
        _pattern!.Append(text);
    }

    /// <param name="value">What is filled in.</param>
    /// <param name="format"><c>kept</c> for what sets one expectation apart from another: the pattern
    /// has it, too.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        _words!.Append(value);
        if (format == Kept)
        {
            _pattern!.Append(value);
        }
        else
        {
            _pattern!.Append('…');
        }
    }

    public override string ToString() => _text ?? _words?.ToString() ?? "";
}
