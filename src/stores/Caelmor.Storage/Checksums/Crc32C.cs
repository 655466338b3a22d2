using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Caelmor.Storage.Checksums;

/// <summary>CRC-32C (Castagnoli), by the processor where it can, by a table where it
/// can't.</summary>
/// <remarks>A state is the checksum so far; 0 to begin with. States can be carried on.</remarks>
public static class Crc32C
{
    private const uint Polynomial = 0x82F63B78;

    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="state">The checksum of the others; 0 if there are none.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes) =>
        Sse42.X64.IsSupported ? Crc32CByX86.Append(state, bytes)
        : Crc32.Arm64.IsSupported ? ByArm(state, bytes)
        : ByTable(state, bytes);

    /// <summary>The checksum of two stretches that follow each other, of those of
    /// each.</summary>
    /// <param name="first">The checksum of the first.</param>
    /// <param name="second">The checksum of the second.</param>
    /// <param name="secondLength">How many bytes the second has.</param>
    public static uint Combine(uint first, uint second, int secondLength) =>
        Crc32CShift.By(secondLength, first) ^ second;

    internal static uint ByTable(uint state, ReadOnlySpan<byte> bytes)
    {
        var crc = ~state;
        foreach (var one in bytes)
        {
            crc = Table[(byte)(crc ^ one)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint ByArm(uint state, ReadOnlySpan<byte> bytes)
    {
        var crc = ~state;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            crc = Crc32.Arm64.ComputeCrc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            crc = Crc32.ComputeCrc32C(crc, one);
        }

        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var entry = i;
            for (var bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Polynomial;
            }

            table[i] = entry;
        }

        return table;
    }
}

/// <summary>CRC-32C by the instruction that x86 has for it.</summary>
internal static class Crc32CByX86
{
    // Below, putting the parts together costs more than they save.
    private const int WorthDividing = 48;

    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        ulong crc = ~state;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var tail = bytes[(words.Length * sizeof(ulong))..];
        if (words.Length >= WorthDividing)
        {
            crc = InThirds((uint)crc, words);
            words = words[(words.Length / 3 * 3)..];
        }

        foreach (var word in words)
        {
            crc = Sse42.X64.Crc32(crc, word);
        }

        var rest = (uint)crc;
        foreach (var one in tail)
        {
            rest = Sse42.Crc32(rest, one);
        }

        return ~rest;
    }

    // The processor takes up a step while two others last, if they do not wait for each other.
    private static uint InThirds(uint state, ReadOnlySpan<ulong> words)
    {
        var length = words.Length / 3;
        var first = words[..length];
        var second = words.Slice(length, length);
        var third = words.Slice(2 * length, length);
        ulong one = state;
        ulong two = 0;
        ulong three = 0;
        for (var i = 0; i < first.Length; i++)
        {
            one = Sse42.X64.Crc32(one, first[i]);
            two = Sse42.X64.Crc32(two, second[i]);
            three = Sse42.X64.Crc32(three, third[i]);
        }

        var bytes = length * sizeof(ulong);
        return Crc32CShift.By(bytes, Crc32CShift.By(bytes, (uint)one) ^ (uint)two) ^ (uint)three;
    }
}
