using Caelmor.Storage.Checksums;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Checksums;

public sealed class A_checksum_of_parts
{
    private readonly Random _random = new(11);

    [Fact]
    public void Is_that_of_the_whole()
    {
        foreach (var length in Lengths())
        {
            var bytes = Bytes(length);
            var part = _random.Next(length + 1);
            var (first, second) = (bytes[..part], bytes[part..]);

            Crc32C.Combine(Crc32C.Of(first), Crc32C.Of(second), second.Length)
                .Should().Be(Crc32C.ByLibrary(0, bytes), "{0} of {1} bytes are one", part, length);
        }
    }

    [Fact]
    public void Is_that_of_the_whole_where_the_processor_divides_the_work()
    {
        foreach (var length in Lengths())
        {
            var bytes = Bytes(length);

            Crc32C.Append(7, bytes).Should().Be(Crc32C.ByLibrary(7, bytes), "of {0} bytes", length);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65537)]
    [InlineData(1 << 30)]
    [InlineData(int.MaxValue)]
    public void Is_moved_ahead_by_the_processor_as_by_hand(int length)
    {
        for (var i = 0; i < 32; i++)
        {
            Crc32CShift.By(length, 1u << i).Should().Be(Crc32CShift.ByHand(length, 1u << i));
        }
    }

    [Fact]
    public void Is_moved_ahead_as_zeros_move_it()
    {
        const uint state = 0x12345678;

        // The checksum inverts before and after; what moves is what lies between.
        Crc32CShift.By(1000, state).Should().Be(~Crc32C.ByLibrary(~state, new byte[1000]));
    }

    private static IEnumerable<int> Lengths() =>
        Enumerable.Range(0, 200).Concat(Enumerable.Range(1, 60).Select(i => i * 397))
            .Append(1 << 18).Append((1 << 20) + 13);

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }
}
