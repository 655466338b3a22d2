using Caelmor.Persistence.Server;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class A_file_store : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Holds_nothing_at_first()
    {
        using var store = FileTruthStore.Open(_folder.Path);

        (await store.ReadAsync(default)).Should().Be(StoredTruth.None);
    }

    [Fact]
    public async Task Gives_back_what_was_committed_also_to_the_next_server()
    {
        using (var store = FileTruthStore.Open(_folder.Path))
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            await store.CommitAsync(SmallTruths.At(2), default);
            (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(2));
        }

        using var next = FileTruthStore.Open(_folder.Path);
        (await next.ReadAsync(default)).ShouldHold(SmallTruths.At(2));
    }

    [Fact]
    public async Task Judges_nothing_of_the_canon()
    {
        using var store = FileTruthStore.Open(_folder.Path);
        var noList = new Truth(new(3), new(1), default, new(null!));

        await store.CommitAsync(SmallTruths.Odd(2), default);
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.Odd(2));
        await store.CommitAsync(noList, default);
        (await store.ReadAsync(default)).ShouldHold(noList);
    }

    [Theory]
    [InlineData(64)]
    [LongInlineData(4096)]
    [LongInlineData(1 << 20)]
    public async Task Gives_back_data_of_every_size_whatever_its_blocks(int blockSize)
    {
        var options = new StoreOptions { BlockSize = blockSize };
        using var store = FileTruthStore.Open(_folder.Path, options);
        var epoch = 0L;

        foreach (var (data, bytes) in new[] { (3, 3 << 20), (5000, 600), (1, 0), (70, blockSize) })
        {
            var truth = SmallTruths.Large(++epoch, data, bytes);
            await store.CommitAsync(truth, default);
            (await store.ReadAsync(default)).ShouldHold(truth);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public async Task Goes_forward_only(long epoch)
    {
        using var store = FileTruthStore.Open(_folder.Path);
        await store.CommitAsync(SmallTruths.At(5), default);

        var again = () => store.CommitAsync(SmallTruths.At(epoch), default).AsTask();

        (await again.Should().ThrowAsync<TruthStoreException>().WithMessage(
            $"Found a commit of epoch {epoch}; expected one after 5*Nothing was written."))
            .Which.Fault.Should().Be(StoreFault.NotForward);
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(5));
    }

    [Fact]
    public async Task Refuses_what_is_no_truth()
    {
        using var store = FileTruthStore.Open(_folder.Path);
        var truth = new Truth(new(1), new(1), [null!], new(""));

        await store.Invoking(one => one.CommitAsync(truth, default).AsTask())
            .Should().ThrowAsync<TruthStoreException>().WithMessage("Found a truth with null*");
        await store.Invoking(one => one.CommitAsync(null!, default).AsTask())
            .Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task Ends_a_commit_that_nobody_waits_for_and_leaves_nothing()
    {
        using var store = FileTruthStore.Open(_folder.Path, new() { BlockSize = 64 });
        using var waiting = new CancellationTokenSource();
        await store.CommitAsync(SmallTruths.At(1), default);
        await waiting.CancelAsync();

        var commit = () => store.CommitAsync(SmallTruths.At(2), waiting.Token).AsTask();

        await commit.Should().ThrowAsync<OperationCanceledException>();
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(1));
        Directory.GetFiles(_folder.Path, "*.writing").Should().BeEmpty();
        await store.CommitAsync(SmallTruths.At(2), default);
    }

    [Fact]
    public async Task Takes_turns()
    {
        using var store = FileTruthStore.Open(_folder.Path);

        var reads = Enumerable.Range(0, 40).Select(_ => store.ReadAsync(default).AsTask());
        var commits = Enumerable.Range(1, 40).Select(epoch => CommitIfForward(store, epoch));
        await Task.WhenAll([.. commits, .. reads]);

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(40));
    }

    private static async Task CommitIfForward(FileTruthStore store, long epoch)
    {
        try
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }
        catch (TruthStoreException late) when (late.Fault == StoreFault.NotForward)
        {
            // A later one had its turn first.
        }
    }
}
