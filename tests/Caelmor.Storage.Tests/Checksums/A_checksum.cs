using System.Text;
using Caelmor.Storage.Checksums;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Checksums;

public sealed class A_checksum
{
    // RFC 3720, B.4, and the check value of the catalogues.
    [Theory]
    [InlineData(0x8A9136AAu, 0x00, 32)]
    [InlineData(0x62A8AB43u, 0xFF, 32)]
    public void Is_the_published_one(uint expected, byte value, int count)
    {
        var bytes = Enumerable.Repeat(value, count).ToArray();

        Crc32C.Of(bytes).Should().Be(expected);
        Crc32C.ByLibrary(0, bytes).Should().Be(expected);
    }

    [Fact]
    public void Is_the_published_one_of_what_rises_and_falls()
    {
        var rising = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

        Crc32C.Of(rising).Should().Be(0x46DD794E);
        Crc32C.Of([.. rising.Reverse()]).Should().Be(0x113FDB5C);
        Crc32C.Of(Encoding.ASCII.GetBytes("123456789")).Should().Be(0xE3069283);
        Crc32C.Of([]).Should().Be(0);
    }

    [Fact]
    public void Is_the_same_by_the_processor_and_by_the_library_however_it_is_divided()
    {
        var random = new Random(7);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var part = random.Next(length + 1);
            var whole = Crc32C.ByLibrary(0, bytes);

            Crc32C.Of(bytes).Should().Be(whole);
            Crc32C.Append(Crc32C.Of(bytes.AsSpan(0, part)), bytes.AsSpan(part)).Should().Be(whole);
            Crc32C.ByLibrary(Crc32C.ByLibrary(0, bytes.AsSpan(0, part)), bytes.AsSpan(part))
                .Should().Be(whole);
        }
    }
}
