using System.IO.Hashing;
using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.Storage.Checksums;

namespace Caelmor.Persistence.Benchmarks.Checksums;

/// <summary>The checksum of storage beside that of the library, at the sizes of frames and blocks,
/// in turns.</summary>
internal static class ChecksumBenchmark
{
    private const int Rounds = 21;
    private const int Work = 64 << 20;

    private static readonly int[] Sizes = [24, 100, 1 << 10, 16 << 10, 256 << 10, 1 << 20];

    /// <summary>Runs it.</summary>
    public static void Run()
    {
        foreach (var size in Sizes)
        {
            var bytes = new byte[size];
            new Random(size).NextBytes(bytes);
            if (Crc32C.Of(bytes) != Library(bytes))
            {
                throw new InvalidOperationException("They differ: nothing was measured.");
            }

            var (own, library) = (new Times(), new Times());
            for (var round = 0; round < Rounds; round++)
            {
                own.Measure(() => Repeat(bytes, one => Crc32C.Of(one)));
                library.Measure(() => Repeat(bytes, Library));
            }

            Console.WriteLine(
                $"{size,9} bytes: {Nanoseconds(own, size),10:0.0} ns, library "
                + $"{Nanoseconds(library, size),10:0.0} ns, {library.Over(own):0.00} times");
        }
    }

    private static uint Library(ReadOnlySpan<byte> bytes) =>
        Crc32.HashToUInt32(Crc32ParameterSet.Crc32C, bytes);

    private static void Repeat(byte[] bytes, Checksum checksum)
    {
        var sum = 0u;
        for (var i = Work / bytes.Length; i > 0; i--)
        {
            sum ^= checksum(bytes);
        }

        GC.KeepAlive(sum);
    }

    private static double Nanoseconds(Times times, int size) =>
        times.Median * 1_000_000 / (Work / size);

    private delegate uint Checksum(ReadOnlySpan<byte> bytes);
}
