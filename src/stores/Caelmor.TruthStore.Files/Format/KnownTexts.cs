using System.Text;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>The few texts that occur in every datum, made once.</summary>
internal sealed class KnownTexts
{
    private const int Most = 16;

    private readonly List<(byte[] Bytes, string Text)> _texts = new(Most);

    public string Find(ReadOnlySpan<byte> utf8)
    {
        foreach (var (bytes, text) in _texts)
        {
            if (utf8.SequenceEqual(bytes))
            {
                return text;
            }
        }

        var made = Encoding.UTF8.GetString(utf8);
        if (_texts.Count < Most)
        {
            _texts.Add((utf8.ToArray(), made));
        }

        return made;
    }
}
