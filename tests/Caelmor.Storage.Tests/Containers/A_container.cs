using System.Text;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Containers;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Faults;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Containers;

public sealed class A_container
{
    private const int BlockSize = 64;

    private static readonly ContainerFormat Format =
        new("TESTMAGC"u8, "\nTST.END"u8, version: 2, longestManifest: 100, "map");

    private static readonly string[] Frames = ["", "Alderford", new('x', 200)];

    [Fact]
    public void Gives_back_what_was_written()
    {
        var file = Written("the manifest", Format);

        Read(file, Format).Should().Be("|Alderford|" + new string('x', 200) + " the manifest");
    }

    [Fact]
    public void Gives_back_nothing_of_which_a_byte_was_altered()
    {
        var content = Written("the manifest", Format);
        for (var at = 0; at < content.Length; at++)
        {
            foreach (var mask in (byte[])[1, 0x80, 0xFF])
            {
                var altered = content.ToArray();
                altered[at] ^= mask;
                altered.Invoking(one => Read(one, Format)).Should().Throw<FlawException>(
                    "byte {0} xor {1}", at, mask);
            }
        }
    }

    [Fact]
    public void Gives_back_nothing_that_was_cut_or_continued()
    {
        var content = Written("the manifest", Format);
        for (var length = 0; length < content.Length; length++)
        {
            content[..length].Invoking(one => Read(one, Format)).Should()
                .Throw<FlawException>("it has {0} bytes", length);
        }

        content.Invoking(one => Read([.. one, 0], Format)).Should().Throw<FlawException>();
    }

    [Fact]
    public void Is_refused_if_a_newer_build_wrote_it()
    {
        var newer = new ContainerFormat(Format.Magic, Format.ClosingMagic, 3, 100, "map");

        var refusal = Written("", newer).Invoking(one => Read(one, Format)).Should()
            .Throw<StorageException>().Which;

        refusal.Fault.Should().Be(StorageFault.NewerFormat);
        refusal.Message.Should().StartWith("Found file format 3; expected at most 2.")
            .And.Contain("wrote this map");
    }

    [Fact]
    public void Has_no_manifest_that_is_too_long() =>
        Format.Invoking(one => Written(new('m', 101), one)).Should().Throw<ArgumentException>();

    [Fact]
    public void Has_a_magic_of_eight_bytes() =>
        FluentActions.Invoking(() => new ContainerFormat("SHORT"u8, "\nTST.END"u8, 1, 1, "map"))
            .Should().Throw<ArgumentException>();

    private static byte[] Written(string manifest, ContainerFormat format)
    {
        var disk = new SimulatedDisk();
        using var file = disk.Create("map");
        using var blocks = new BlockWriter(file, BlockSize, CancellationToken.None);
        ContainerHeader.Write(blocks, format);
        foreach (var frame in Frames)
        {
            blocks.WriteFrame(Encoding.ASCII.GetBytes(frame), []);
        }

        ContainerTrailer.Write(blocks, format, Encoding.ASCII.GetBytes(manifest));
        ReadBack.Check(file, blocks.Blocks, BlockSize, "Nothing is.");
        return disk.Image.Files["map"];
    }

    private static string Read(byte[] content, ContainerFormat format)
    {
        using var file = Disk(content).Open("map");
        ContainerHeader.Check(file, format);
        var trailer = ContainerTrailer.Read(file, format);
        var manifest = Encoding.ASCII.GetString(trailer.ReadManifest(file));
        using var blocks = new BlockReader(
            file, 0, trailer.HashedEnd, BlockSize, retain: false);
        blocks.Take(ContainerFormat.HeaderSize);
        var frames = new FrameReader(blocks, trailer.ManifestOffset);
        var texts = Frames.Select(_ => Encoding.ASCII.GetString(frames.Read().Span)).ToList();
        Checks.Same("the end of the frames", blocks.Position, trailer.ManifestOffset);
        trailer.Check(blocks.EndHash());
        return $"{string.Join("|", texts)} {manifest}";
    }

    private static SimulatedDisk Disk(byte[] content) =>
        new(new(new Dictionary<string, byte[]> { ["map"] = content }));
}
