using System.Runtime.CompilerServices;
using System.Text;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>A sentence that is put into words only if what it tells of went wrong.</summary>
/// <remarks>Nearly everything expected is so: to tell it each time would cost more than to
/// look.</remarks>
[InterpolatedStringHandler]
internal readonly struct Sentence
{
    private readonly StringBuilder? _words;
    private readonly string? _text;

    public Sentence(int literalLength, int formattedCount, bool isSo, out bool isNeeded)
    {
        isNeeded = !isSo;
        _words = isNeeded ? new(literalLength + (formattedCount * 16)) : null;
    }

    private Sentence(string text) => _text = text;

    public static implicit operator Sentence(string text) => new(text);

    public void AppendLiteral(string text) => _words!.Append(text);

    public void AppendFormatted<T>(T value) => _words!.Append(value);

    public override string ToString() => _text ?? _words?.ToString() ?? "";
}
