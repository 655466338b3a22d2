using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Caelmor.Storage.Checksums;

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
