using System.IO.Hashing;
using System.Runtime.Intrinsics.X86;

namespace Caelmor.Storage.Checksums;

/// <summary>CRC-32C (Castagnoli): on x86 by its own instruction, which three lanes make faster than
/// the library; elsewhere by the library.</summary>
/// <remarks>A state is the checksum so far; 0 to begin with. States can be carried on.</remarks>
public static class Crc32C
{
    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="state">The checksum of the others; 0 if there are none.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes) =>
        Sse42.X64.IsSupported ? Crc32CByX86.Append(state, bytes) : ByLibrary(state, bytes);

    /// <summary>The checksum of two stretches that follow each other, of those of
    /// each.</summary>
    /// <param name="first">The checksum of the first.</param>
    /// <param name="second">The checksum of the second.</param>
    /// <param name="secondLength">How many bytes the second has.</param>
    public static uint Combine(uint first, uint second, int secondLength) =>
        Crc32CShift.By(secondLength, first) ^ second;

    // It begins with no state of anybody else's.
    internal static uint ByLibrary(uint state, ReadOnlySpan<byte> bytes)
    {
        var crc = Crc32.HashToUInt32(Crc32ParameterSet.Crc32C, bytes);
        return state == 0 ? crc : Combine(state, crc, bytes.Length);
    }
}
