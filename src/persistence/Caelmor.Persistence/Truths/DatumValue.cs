using System.Text;

namespace Caelmor.Persistence.Truths;

/// <summary>The content of a datum: bytes that mean something to the owning system alone.</summary>
/// <remarks>
/// Canon 21.0-2.1: no format is prescribed. Two values are equal if their bytes are. The bytes are
/// not to be changed once they are a value.
/// </remarks>
/// <param name="Bytes">The content. No bytes at all means <see cref="Blank"/>.</param>
public readonly record struct DatumValue(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// A value left out, for somebody else to fill in. No datum may have it (Canon 21.1-5.8).
    /// </summary>
    public static readonly DatumValue Blank;

    /// <summary>Whether there is no content at all.</summary>
    public bool IsBlank => Bytes.IsEmpty;

    /// <summary>The UTF-8 bytes of a text.</summary>
    public static DatumValue Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether both have the same bytes.</summary>
    public bool Equals(DatumValue other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <summary>A hash of the bytes.</summary>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes read as UTF-8.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
