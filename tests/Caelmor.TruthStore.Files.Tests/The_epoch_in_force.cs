using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>A save asks for the epoch in force, and waits for no more than that.</summary>
public sealed class The_epoch_in_force : IDisposable
{
    private const int Bytes = 4_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_told_without_reading_the_truth()
    {
        var read = new Sum();
        using var store = FileTruthStore.Open(_folder.Path, new() { Progress = read });
        (await store.ReadEpochAsync(default)).Should().Be(Epoch.None);
        await store.CommitAsync(SmallTruths.Large(3, 4, Bytes / 4), default);
        await store.SettleAsync();
        read.Bytes = 0;

        (await store.ReadEpochAsync(default)).Number.Should().Be(3);

        read.Bytes.Should().BeLessThan(Bytes / 100, "only the end of it says what is in it");
    }

    [Fact]
    public async Task Is_that_of_a_truth_that_is_broken_wherever_a_byte_was_altered()
    {
        await CommitAsync(new());
        var bytes = await File.ReadAllBytesAsync(_folder.TruthOf(1));
        for (var at = 0; at < bytes.Length; at += 13)
        {
            bytes[at] ^= 1;
            await File.WriteAllBytesAsync(_folder.TruthOf(1), bytes);
            bytes[at] ^= 1;
            using var store = FileTruthStore.Open(_folder.Path);

            (await store.ReadEpochAsync(default)).Number.Should().Be(1, "of byte {0}", at);
        }
    }

    [Fact]
    public async Task Is_not_told_of_objects_of_another_build_or_a_save_would_end_them()
    {
        await CommitAsync(new() { Schemas = Migrations.ToSecond });

        await Refuses(new(), StoreFault.NewerBuild);
        await Refuses(new() { Schemas = Migrations.ToThird }, StoreFault.OlderSchema);
    }

    private async Task CommitAsync(StoreOptions options)
    {
        using var store = FileTruthStore.Open(_folder.Path, options);
        await store.CommitAsync(SmallTruths.At(1), default);
    }

    private async Task Refuses(StoreOptions options, StoreFault fault)
    {
        using var store = FileTruthStore.Open(_folder.Path, options);
        var ask = async () => await store.ReadEpochAsync(default);
        (await ask.Should().ThrowAsync<TruthStoreException>()).Which.Fault.Should().Be(fault);
    }

    private sealed class Sum : IProgress<long>
    {
        public long Bytes { get; set; }

        public void Report(long value) => Bytes += value;
    }
}
