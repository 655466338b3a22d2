using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class Backups : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStoreLog _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Are_the_last_epochs_and_no_others()
    {
        await CommitAsync(1, 9, new() { Backups = 3, Log = _log });

        var files = TruthFolder.At(_folder.Path).List();

        files.Select(file => file.Epoch.Number).Should().Equal(9, 8, 7, 6);
        files.Select(file => file.Role).Should().Equal(
            EpochRole.InForce, EpochRole.Backup, EpochRole.Backup, EpochRole.Backup);
    }

    [Fact]
    public async Task Are_five_unless_said_otherwise_and_never_none()
    {
        await CommitAsync(1, 9, new() { Log = _log });

        TruthFolder.At(_folder.Path).List().Should().HaveCount(6);
        FluentActions.Invoking(() => new StoreOptions { Backups = 0 })
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Are_listed_with_epoch_time_schema_size_and_whether_they_verify()
    {
        var time = new FixedTime(new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero));
        await CommitAsync(1, 2, new() { Time = time, Log = _log });
        var folder = TruthFolder.At(_folder.Path);

        var file = folder.List()[1];

        file.Epoch.Number.Should().Be(1);
        file.Size.Should().Be(new FileInfo(_folder.TruthOf(1)).Length);
        file.Summary!.Time.Should().Be(time.GetUtcNow());
        file.Summary.Data.Should().Be(8);
        file.Summary.Schemas.Should().HaveCount(8)
            .And.OnlyContain(one => one.SchemaVersion == 1 && one.Count == 1);
        folder.Verify(file).Should().BeNull();
        Same.Are(folder.Read(file), SmallTruths.At(1)).Should().BeTrue();
        Spoil(1);
        folder.Verify(file).Should().NotBeNull();
    }

    [Fact]
    public async Task Stay_until_a_newer_one_verifies()
    {
        var options = new StoreOptions { Backups = 1, Log = _log };
        await CommitAsync(1, 2, options);
        Spoil(2);

        await CommitAsync(3, 3, options);

        Epochs().Should().Equal([3, 2, 1], "epoch 1 is the last good one beside the truth");
        Quarantined().Should().Equal(2);
        await CommitAsync(4, 4, options);
        Epochs().Should().Equal([4, 3, 2], "what is quarantined is the operator's to remove");
    }

    private async Task CommitAsync(long from, long to, StoreOptions options)
    {
        using var store = FileTruthStore.Open(_folder.Path, options);
        for (var epoch = from; epoch <= to; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }
    }

    private void Spoil(long epoch)
    {
        var bytes = File.ReadAllBytes(_folder.TruthOf(epoch));
        bytes[^300] ^= 1;
        File.WriteAllBytes(_folder.TruthOf(epoch), bytes);
    }

    private IEnumerable<long> Epochs() =>
        TruthFolder.At(_folder.Path).List().Select(file => file.Epoch.Number);

    private IEnumerable<long> Quarantined() =>
        TruthFolder.At(_folder.Path).List().Where(file => file.IsQuarantined)
            .Select(file => file.Epoch.Number);
}
