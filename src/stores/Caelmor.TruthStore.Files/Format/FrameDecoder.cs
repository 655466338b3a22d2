using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Caelmor.Storage.Faults;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Takes a payload apart. It trusts no length it reads.</summary>
/// <param name="payload">The payload.</param>
/// <param name="known">Where common texts are; null to check texts and make none.</param>
internal ref struct FrameDecoder(ReadOnlySpan<byte> payload, KnownTexts? known)
{
    private readonly ReadOnlySpan<byte> _payload = payload;

    /// <summary>How many bytes were taken.</summary>
    public int Position { get; private set; }

    public readonly int Left => _payload.Length - Position;

    public byte Byte() => Take(1)[0];

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public uint UInt32()
    {
        uint number = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            if (shift == 28 && next > 0x0F)
            {
                break;
            }

            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw new FlawException("a number in a frame", "at most 32 bits", "more");
    }

    // Null is a text that a truth may have by mistake; the types do not, so that callers may rely
    // on them.
    /// <summary>A text that occurs again and again.</summary>
    public string Text() => Text(isCommon: true);

    /// <summary>A text that most likely occurs once.</summary>
    public string FreshText() => Text(isCommon: false);

    private string Text(bool isCommon)
    {
        var announced = UInt32();
        if (announced == 0)
        {
            return null!;
        }

        var length = (announced - 1) / 2;
        if ((announced & 1) == 0)
        {
            return Units(length);
        }

        var bytes = Take(length);
        if (!Utf8.IsValid(bytes))
        {
            var start = Convert.ToHexStringLower(bytes[..Math.Min(16, bytes.Length)]);
            throw new FlawException("a text in a frame", "UTF-8", $"the bytes {start}");
        }

        return known is null ? ""
            : isCommon ? known.Find(bytes)
            : Encoding.UTF8.GetString(bytes);
    }

    private string Units(long length)
    {
        var bytes = Take(length * sizeof(char));
        if (known is null)
        {
            return "";
        }

        var units = new char[(int)length];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * sizeof(char))..]);
        }

        return new(units);
    }

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length > Left)
        {
            throw new FlawException("a length in a frame", $"at most {Left}", length);
        }

        var taken = _payload.Slice(Position, (int)length);
        Position += (int)length;
        return taken;
    }
}

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
