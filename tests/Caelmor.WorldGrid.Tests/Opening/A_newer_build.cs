using System.Text;
using System.Text.Json;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.Embedded.Layers;
using Caelmor.WorldGrid.Embedded.Shelves;
using Caelmor.WorldGrid.Tests.Cast;

namespace Caelmor.WorldGrid.Tests.Opening;

/// <summary>Has written what this one does not know: it says so, and leaves it alone.</summary>
public sealed class A_newer_build
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    [Fact]
    public async Task Made_the_world()
    {
        var outpost = new Outpost();
        await (await outpost.CreateAsync()).DisposeAsync();
        var text = $"grid.genesis 2 {JsonSerializer.Serialize(Frontier.Genesis)}";
        var checksum = $"{Crc32C.Of(Encoding.UTF8.GetBytes(text)):x8}";
        outpost.Replace("genesis.json", JsonSerializer.SerializeToUtf8Bytes(
            new GenesisFile("grid.genesis", 2, Frontier.Genesis, checksum), Readable));

        await RefusedAsync(outpost, () => outpost.OpenAsync(), "a genesis of version 2");
    }

    [Fact]
    public async Task Made_a_save()
    {
        var outpost = await new Outpost().SavedAsync(1);
        outpost.Replace(Outpost.Save(2), Layer(manifest: 2, frame: 1));

        await RefusedAsync(outpost, () => outpost.OpenAsync(), "a save of version 2");
        await RefusedAsync(outpost, () => outpost.Maintain().VerifyAsync(default), "newer build");
    }

    [Fact]
    public async Task Wrote_a_chunk_in_another_form()
    {
        var outpost = await new Outpost().SavedAsync(1);
        outpost.Replace(Outpost.Save(2), Layer(manifest: 1, frame: 9));
        await using var grid = await outpost.OpenAsync();

        await RefusedAsync(
            outpost,
            () => grid.ReadAsync(Frontier.Chunks.First(), default),
            "in version 9 of grid.chunk");
        (await grid.ReadAsync(Frontier.Chunks.Skip(1).First(), default)).Should()
            .BeOfType<ChunkReading.Whole>("this build wrote that one");
    }

    // A second save, with one chunk.
    private static byte[] Layer(int manifest, int frame)
    {
        var disk = new SimulatedDisk();
        using (var file = disk.Create("layer"))
        using (var writer = new LayerWriter(file))
        {
            var key = EntryKey.Of(Frontier.Chunks.First());
            writer.Add(new(key, EntryKind.Chunk, frame, Save: 2, From: 0), new byte[40]);
            writer.Finish(new(
                LayerManifest.Own, manifest, 2, "epoch 2", default, Frontier.Genesis, 1, 1, []));
        }

        return disk.Image.Files["layer"];
    }

    private static async Task RefusedAsync<T>(
        Outpost outpost, Func<ValueTask<T>> act, string word)
    {
        var before = outpost.Disk.Image.Digest();
        (await FluentActions.Awaiting(async () => await act())
            .Should().ThrowAsync<GridRefusedException>()).Which.Message
            .Should().Contain(word).And.Contain("Found").And.Contain("expected at most")
            .And.Contain("newer build");
        outpost.Disk.Image.Digest().Should().Be(before);
    }
}
