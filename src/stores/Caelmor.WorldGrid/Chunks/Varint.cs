using System.Runtime.CompilerServices;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Chunks;

/// <summary>Numbers in as few bytes as they need: seven bits in each, the lowest first.</summary>
internal static class Varint
{
    private const int Bits = 7;
    private const byte More = 0x80;
    private const int LastShift = 28;
    private const byte MostInLast = 0x0F;

    /// <summary>How many bytes a number takes at most.</summary>
    public const int Longest = 5;

    /// <summary>Writes a number.</summary>
    /// <param name="to">Where it goes; there is room for it.</param>
    /// <param name="at">The place in there.</param>
    /// <param name="number">The number.</param>
    /// <returns>The place behind it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<byte> to, int at, uint number)
    {
        for (; number >= More; number >>= Bits)
        {
            to[at++] = (byte)(number | More);
        }

        to[at] = (byte)number;
        return at + 1;
    }

    /// <summary>Reads a number, and goes on behind it.</summary>
    /// <exception cref="FlawException">There is none.</exception>
    public static uint Read(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0u;
        for (var shift = 0; shift <= LastShift && !bytes.IsEmpty; shift += Bits)
        {
            var part = bytes[0];
            bytes = bytes[1..];
            number |= (uint)(part & ~More) << shift;
            if (part < More && (shift < LastShift || part <= MostInLast))
            {
                return number;
            }
        }

        throw new FlawException("a number of a delta", "one of at most 5 bytes", "none");
    }

    /// <summary>Numbers below zero become small ones, too.</summary>
    public static uint Folded(int number) => (uint)((number << 1) ^ (number >> 31));

    public static int Unfolded(uint number) => (int)(number >> 1) ^ -(int)(number & 1);

    /// <summary>A place in a chunk.</summary>
    /// <exception cref="FlawException">No chunk has so many.</exception>
    public static int Place(long place) => place is >= 0 and < int.MaxValue
        ? (int)place
        : throw new FlawException("a place in a delta", "a number of a tile", place);
}
