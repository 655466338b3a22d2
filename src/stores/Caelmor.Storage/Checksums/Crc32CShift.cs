using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Caelmor.Storage.Checksums;

/// <summary>
/// What becomes of a CRC-32C when bytes follow, without a look at them: arithmetic of polynomials
/// over bits, modulo that of the checksum.
/// </summary>
internal static class Crc32CShift
{
    // Bit 31 is the coefficient of 1, bit 0 that of the highest power.
    private const uint Polynomial = 0x82F63B78;
    private const uint One = 1u << 31;
    private const int Digits = 4;
    private const int Base = 256;

    private static readonly bool IsByX86 = Pclmulqdq.IsSupported && Sse42.X64.IsSupported;

    private static readonly uint[] Factors = MakeFactors(IsByX86);

    /// <summary>A checksum moved ahead over a number of zero bytes.</summary>
    public static uint By(int length, uint state) => By(length, state, Factors, IsByX86);

    /// <summary>The same without any help of the processor.</summary>
    internal static uint ByHand(int length, uint state) =>
        By(length, state, MakeFactors(isByX86: false), isByX86: false);

    private static uint By(int length, uint state, uint[] factors, bool isByX86)
    {
        var left = (uint)length;
        for (var digit = 0; left != 0; digit += Base, left /= Base)
        {
            if (left % Base is not 0 and var times)
            {
                var factor = factors[digit + (int)times];
                state = isByX86 ? MultiplyByX86(state, factor) : Multiply(state, factor);
            }
        }

        return state;
    }

    // The product has 63 bits in a word of 64, and the instruction multiplies by 32 more: the
    // result is by 33 powers too high.
    private static uint MultiplyByX86(uint one, uint other)
    {
        var product = Pclmulqdq.CarrylessMultiply(
            Vector128.CreateScalar((ulong)one), Vector128.CreateScalar((ulong)other), 0);
        return (uint)Sse42.X64.Crc32(0, product.ToScalar());
    }

    private static uint Multiply(uint one, uint other)
    {
        var product = 0u;
        for (; one != 0; one <<= 1)
        {
            product ^= (one & One) != 0 ? other : 0;
            other = (other >> 1) ^ ((other & 1) != 0 ? Polynomial : 0);
        }

        return product;
    }

    // For each digit of a length and each value of the digit: 8 bits for each byte.
    private static uint[] MakeFactors(bool isByX86)
    {
        var factors = new uint[Digits * Base];
        var ofOne = One >> 8;
        for (var digit = 0; digit < Digits; digit++)
        {
            var factor = isByX86 ? Lowered(One, 33) : One;
            for (var times = 0; times < Base; times++)
            {
                factors[(digit * Base) + times] = factor;
                factor = Multiply(factor, ofOne);
            }

            for (var doubled = 1; doubled < Base; doubled *= 2)
            {
                ofOne = Multiply(ofOne, ofOne);
            }
        }

        return factors;
    }

    private static uint Lowered(uint polynomial, int powers)
    {
        for (; powers > 0; powers--)
        {
            polynomial = (polynomial & One) != 0
                ? ((polynomial ^ Polynomial) << 1) | 1
                : polynomial << 1;
        }

        return polynomial;
    }
}
