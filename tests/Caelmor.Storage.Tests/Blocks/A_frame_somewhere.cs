using System.Text;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Faults;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Blocks;

public sealed class A_frame_somewhere
{
    private const int First = 9 + BlockLayout.FrameOverhead;
    private const int Second = 3 + BlockLayout.FrameOverhead;

    private static readonly byte[] Content = Written();

    [Fact]
    public void Is_read_without_the_others()
    {
        Read(Content, 0, First).Should().Be("Alderford");
        Read(Content, First, Second).Should().Be("inn");
        Read(Content, First + Second, BlockLayout.FrameOverhead).Should().BeEmpty();
    }

    [Fact]
    public void Is_not_read_if_a_byte_of_it_was_altered()
    {
        for (var at = First; at < First + Second; at++)
        {
            var altered = Content.ToArray();
            altered[at] ^= 0x10;

            altered.Invoking(one => Read(one, First, Second)).Should().Throw<FlawException>();
            Read(altered, 0, First).Should().Be("Alderford", "it is another frame");
        }
    }

    [Theory]
    [InlineData(0, First - 1)]
    [InlineData(0, First + 1)]
    [InlineData(1, First)]
    [InlineData(First, First)]
    [InlineData(First + Second, Second)]
    [InlineData(1000, Second)]
    [InlineData(0, 7)]
    public void Is_not_read_where_or_as_long_as_it_is_not(long offset, int length) =>
        Content.Invoking(one => Read(one, offset, length)).Should().Throw<FlawException>();

    private static byte[] Written()
    {
        var disk = new SimulatedDisk();
        using var file = disk.Create("frames");
        using var blocks = new BlockWriter(file, 8, CancellationToken.None);
        foreach (var text in (string[])["Alderford", "inn", ""])
        {
            blocks.WriteFrame(Encoding.ASCII.GetBytes(text), []);
        }

        blocks.EndHash();
        blocks.Finish();
        return disk.Image.Files["frames"];
    }

    private static string Read(byte[] content, long offset, int length)
    {
        var disk = new SimulatedDisk(new(
            new Dictionary<string, byte[]> { ["frames"] = content }));
        using var file = disk.Open("frames");
        return Encoding.ASCII.GetString(FrameAt.Read(file, offset, new byte[length]));
    }
}
