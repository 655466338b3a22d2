using System.Text;
using Caelmor.Persistence.FileStore.Format;
using Caelmor.Persistence.FileStore.Logging;
using Caelmor.Persistence.FileStore.Tests.Simulation;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.FileStore.Tests.Format;

/// <summary>Refused in bounded memory, whatever the checksums say.</summary>
[Collection(nameof(Alone))]
public sealed class Hostile_input
{
    private const long Bound = 64 << 20;

    private static readonly byte[] Head =
        [(byte)'T', 8, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0];

    public static TheoryData<string, byte[]> Files => new()
    {
        { "a length of 2 GiB", Forgery.File(Forgery.Frame(int.MaxValue, Head)) },
        { "a negative length", Forgery.File(Forgery.Frame(0x80000000, Head)) },
        { "a length of 4 GiB", Forgery.File(Forgery.Frame(uint.MaxValue, Head)) },
        { "a length one too many", Forgery.File(Forgery.Frame((uint)Head.Length + 1, Head)) },
        { "a frame of nothing", Forgery.File(Forgery.Frame([])) },
        { "a frame of another sort", Forgery.File(Forgery.Frame([(byte)'X', .. Head[1..]])) },
        { "a text of 2 GiB", Text([0xFF, 0xFF, 0xFF, 0xFF, 0x0F]) },
        { "a text of 2 Gi units", Text([0xFE, 0xFF, 0xFF, 0xFF, 0x0F]) },
        { "a number of more than 32 bits", Text([0xFF, 0xFF, 0xFF, 0xFF, 0x7F]) },
        { "a number without an end", Text([0x80, 0x80, 0x80, 0x80, 0x80, 0x80]) },
        { "a text that is no UTF-8", Text([0x05, 0xC3, 0x28]) },
        { "states that are not there", Forgery.File(Forgery.Frame([.. Head[..^1], 0x7F])) },
        { "2 Gi states", Forgery.File(
            Forgery.Frame([.. Head[..^1], 0xFF, 0xFF, 0xFF, 0xFF, 0x07])) },
        { "no sections", Forgery.File([], Forgery.Manifest("")) },
        { "a manifest of nothing", Forgery.File([], "") },
        { "a manifest that is null", Forgery.File([], "null") },
        { "a manifest without an end", Forgery.File([], "{") },
        { "a deep manifest", Forgery.File([], new string('[', 1 << 20)) },
        { "a deep property", Forgery.File(
            [], """{"format":""" + new string('[', 1000) + new string(']', 1000) + "}") },
        { "a property twice", Forgery.File(
            Forgery.Frame(Head), Manifest().Replace("\"epoch\":8", "\"epoch\":8,\"epoch\":8")) },
        { "an unknown property", Forgery.File(
            Forgery.Frame(Head), Manifest().Replace("\"epoch\":8", "\"epoch\":8,\"path\":\"/\"")) },
        { "a property too few", Forgery.File(
            Forgery.Frame(Head), Manifest().Replace("\"epoch\":8,", "")) },
        { "a negative section", Section(16, -20) },
        { "a section of 9 EB", Section(16, long.MaxValue) },
        { "a section before the file", Section(-16, 20) },
        { "a section that overlaps", Section(15, 20) },
        { "null for sections", Forgery.File(
            [], Forgery.Manifest("").Replace("\"sections\":[]", "\"sections\":null")) },
        { "null for a section", Forgery.File(
            Forgery.Frame(Head), Forgery.Manifest("null")) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Is_found_broken(string what, byte[] file)
    {
        var log = new MemoryStoreLog();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        (await Stores.ReadAsync(Stores.Holding(file, 8), log)).ShouldBeBroken(8);

        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(Bound, what);
        var entry = log.Events.Should().ContainSingle().Subject;
        entry.Expected.Should().NotBeEmpty();
        entry.Found.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Is_told_from_a_file_that_is_in_order()
    {
        var truth = new Truths.Truth(new(8), new(1), default, new(null!));
        byte[] noSeal = [.. Head[..^2], 0, 0];

        (await Stores.ReadAsync(Stores.Holding(Forgery.File(Forgery.Frame(noSeal)), 8)))
            .ShouldHold(truth);
    }

    [Fact]
    public async Task Is_no_newer_format_which_is_refused_and_left_alone()
    {
        var file = Forgery.File(Forgery.Frame(Head), Manifest(), format: 2);
        var disk = Stores.Holding(file, 8);
        using var store = FileTruthStore.Open(disk, Stores.Options);

        var failure = await store.Invoking(one => one.ReadAsync(default).AsTask())
            .Should().ThrowAsync<TruthStoreException>();

        failure.Which.Fault.Should().Be(StoreFault.NewerBuild);
        failure.Which.Message.Should().Contain("format 2; expected at most 1");
        disk.Image.Files.Should().ContainSingle().Which.Value.Should().Equal(file);
    }

    private static byte[] Text(byte[] text) =>
        Forgery.File(Forgery.Frame([.. Head[..10], .. text, .. Encoding.ASCII.GetBytes("abc")]));

    private static string Manifest()
    {
        var frame = Forgery.Frame(Head);
        return Forgery.Manifest(Section(16, frame.Length, frame));
    }

    private static byte[] Section(long offset, long length)
    {
        var frame = Forgery.Frame(Head);
        return Forgery.File(frame, Forgery.Manifest(Section(offset, length, frame)));
    }

    private static string Section(long offset, long length, byte[] content) => $$"""
        {"system":"","offset":{{offset}},"length":{{length}},"data":0,
         "crc32C":"{{Crc32C.Of(content):x8}}"}
        """;
}
