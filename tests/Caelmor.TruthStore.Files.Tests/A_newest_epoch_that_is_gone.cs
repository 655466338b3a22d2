using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>What was acknowledged last is known beside the truths: it is missed when it is
/// gone.</summary>
public sealed class A_newest_epoch_that_is_gone : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStoreLog _log = new();

    private string[] Names =>
        [.. Directory.GetFiles(_folder.Path).Select(Path.GetFileName).OfType<string>().Order()];

    private string[] Marks =>
        [.. Names.Where(name => name.EndsWith("acknowledged", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Is_missed_and_nothing_takes_its_place()
    {
        await CommitAsync(1, 3);
        File.Delete(_folder.TruthOf(3));
        var before = Names;

        var said = await LostAsync(() => ReadAsync());

        said.Should().Contain("nothing of epoch 3").And.Contain("acknowledged last")
            .And.Contain("The newest that is there is epoch 2").And.Contain("from a backup")
            .And.Contain("caelmor-truth use");
        (await LostAsync(() => CommitAsync(3, 3))).Should().Be(said);
        (await LostAsync(() => CommitAsync(4, 4))).Should().Be(said);
        Names.Should().Equal(before);
        _log.Events.Select(entry => entry.Kind).Should().Equal(
            StoreEventKind.ReadFailed, StoreEventKind.CommitFailed, StoreEventKind.CommitFailed);
    }

    [Fact]
    public async Task Is_missed_by_a_store_that_is_open_until_it_is_put_back()
    {
        using var store = Open();
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.CommitAsync(SmallTruths.At(2), default);
        File.Move(_folder.TruthOf(2), _folder.Of("elsewhere"));

        await LostAsync(async () => await store.ReadAsync(default));
        await LostAsync(() => store.CommitAsync(SmallTruths.At(3), default).AsTask());
        File.Move(_folder.Of("elsewhere"), _folder.TruthOf(2));

        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(2));
        await store.CommitAsync(SmallTruths.At(3), default);
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(3));
    }

    [Fact]
    public async Task Is_missed_where_nothing_else_is_left()
    {
        await CommitAsync(1, 1);
        File.Delete(_folder.TruthOf(1));

        (await LostAsync(() => ReadAsync())).Should().Contain("No other is there");
    }

    [Fact]
    public async Task Is_another_matter_than_an_older_one_that_is_gone()
    {
        await CommitAsync(1, 4);
        File.Delete(_folder.TruthOf(1));
        File.Delete(_folder.TruthOf(3));

        (await ReadAsync()).ShouldHold(SmallTruths.At(4));
        await CommitAsync(5, 5);
    }

    [Fact]
    public async Task Is_none_where_nothing_was_acknowledged()
    {
        (await ReadAsync()).Should().Be(StoredTruth.None);
        Marks.Should().BeEmpty();

        using (var store = Open())
        {
            using var given = new CancellationTokenSource();
            await given.CancelAsync();
            await FluentActions.Awaiting(async () =>
                await store.CommitAsync(SmallTruths.At(1), given.Token))
                .Should().ThrowAsync<OperationCanceledException>();
        }

        (await ReadAsync()).Should().Be(StoredTruth.None);
        await CommitAsync(1, 1);
    }

    [Fact]
    public async Task Is_not_missed_in_a_store_of_an_earlier_build_until_its_next_commit()
    {
        await CommitAsync(1, 3);
        File.Delete(_folder.Of(Marks.Single()));

        (await ReadAsync()).ShouldHold(SmallTruths.At(3));
        Marks.Should().BeEmpty("reading changes nothing");
        File.Delete(_folder.TruthOf(3));
        (await ReadAsync()).ShouldHold(SmallTruths.At(2));
        await CommitAsync(3, 3);

        Marks.Should().Equal(Stores.MarkOf(3));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1 2")]
    [InlineData("2 3")]
    public async Task Is_told_by_one_mark_whatever_a_crash_has_left(string marks)
    {
        await CommitAsync(1, 3);
        File.Delete(_folder.Of(Marks.Single()));
        foreach (var mark in marks.Split(' ').Select(long.Parse))
        {
            await File.WriteAllTextAsync(_folder.Of(Stores.MarkOf(mark)), "?");
        }

        (await ReadAsync()).ShouldHold(SmallTruths.At(3));
        await CommitAsync(4, 4);

        Marks.Should().Equal(Stores.MarkOf(4));
    }

    [Fact]
    public async Task Is_known_once_the_truth_is_durable_and_by_one_flush_more()
    {
        var disk = new SimulatedDisk();
        using (var store = FileTruthStore.Open(disk, Stores.Options))
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            await store.CommitAsync(SmallTruths.At(2), default);
        }

        // Not before the store is closed: older truths go when the commit has answered.
        disk.Moments.Select(moment => moment.After).SkipWhile(after =>
                after != $"rename {Stores.WritingOf(2)} to {Stores.NameOf(2)}")
            .Skip(1).Take(4).Should().Equal(
                "flush the folder",
                $"rename {Stores.MarkOf(1)} to {Stores.MarkOf(2)}",
                "flush the folder",
                "confirm");
    }

    [Fact]
    public async Task Is_given_up_by_an_operator_on_purpose()
    {
        await CommitAsync(1, 4);
        File.Delete(_folder.TruthOf(4));
        await LostAsync(() => ReadAsync());

        Refusal(() => Act(one => one.UseEpoch(new(4)))).Should().Contain("is not there; expected the file of epoch 4 itself");
        Act(one => one.UseEpoch(new(3)));

        (await ReadAsync()).ShouldHold(SmallTruths.At(3));
        Marks.Should().Equal(Stores.MarkOf(3));
        _log.Events.Should().ContainSingle(entry => entry.Kind == StoreEventKind.EpochChosen)
            .Which.Message.Should().Contain("epoch 3 the truth in the place of 4")
            .And.Contain("acknowledged and is gone");
        await CommitAsync(4, 4);
    }

    [Fact]
    public async Task Is_missed_after_a_choice_too_and_after_one_that_was_taken_back()
    {
        await CommitAsync(1, 3);
        Act(one => one.UseEpoch(new(2)));
        Marks.Should().Equal(Stores.MarkOf(2));
        Act(one => one.Reinstate(TruthFolder.At(_folder.Path).List()
            .Single(file => file.Role == EpochRole.SetAside)));
        Marks.Should().Equal(Stores.MarkOf(3));
        Act(one => one.UseEpoch(new(2)));

        File.Delete(_folder.TruthOf(2));

        (await LostAsync(() => ReadAsync())).Should().Contain("nothing of epoch 2");
    }

    [Fact]
    public async Task Is_no_truth_to_migrate_and_is_told_to_operators()
    {
        await CommitAsync(1, 2);
        File.Delete(_folder.TruthOf(2));
        using var folder = TruthFolder.At(_folder.Path);

        folder.List().Select(file => (file.Epoch.Number, file.Role, file.Size > 0)).Should().Equal(
            (2, EpochRole.Lost, false), (1, EpochRole.Backup, true));
        Refusal(() => folder.Verify(folder.List()[0])).Should().Contain("nothing of epoch 2");
        Refusal(() => folder.Read(folder.List()[0])).Should().Contain("nothing of epoch 2");
        Refusal(() => folder.Salvage(folder.List()[0])).Should().Contain("nothing of epoch 2");
        folder.Verify(folder.List()[1]).Should().BeNull();
        Refusal(() => Act(one => one.Migrate())).Should().Contain("nothing of epoch 2");
    }

    // Up to its end nothing is in force; a crash makes neither 5 nor 4 the truth.
    [Fact]
    public async Task Stays_missed_until_the_choice_of_another_has_ended()
    {
        var begin = Holding(3, 4, 5);
        var disk = new SimulatedDisk(begin);
        using (var one = StoreOperator.Open(disk, Stores.Options))
        {
            one.UseEpoch(new(3));
        }

        var states = disk.Moments.SelectMany(moment => moment.CrashStates(512)).ToList();
        foreach (var state in states)
        {
            var found = await FoundAsync(state);
            found.Should().BeOneOf([0, 3], "a crash left {0}", state);
        }

        (await FoundAsync(disk.Image)).Should().Be(3);
        states.Should().HaveCountGreaterThan(5);
    }

    private static DiskImage Holding(params long[] epochs) => new(epochs
        .ToDictionary(Stores.NameOf, epoch => GoldenFiles.Write(SmallTruths.At(epoch)))
        .Append(new(Stores.MarkOf(6), [])).ToDictionary());

    private static async Task<long> FoundAsync(DiskImage image)
    {
        try
        {
            return (await Stores.ReadAsync(new(image))).Epoch.Number;
        }
        catch (TruthStoreException lost) when (lost.Fault == StoreFault.Lost)
        {
            return 0;
        }
    }

    private static async Task<string> LostAsync(Func<Task> act) =>
        (await FluentActions.Awaiting(act).Should().ThrowAsync<TruthStoreException>())
            .Where(lost => lost.Fault == StoreFault.Lost).Which.Message;

    private static string Refusal(Action act) =>
        FluentActions.Invoking(act).Should().Throw<TruthStoreException>().Which.Message;

    private FileTruthStore Open() => FileTruthStore.Open(_folder.Path, new() { Log = _log });

    private async Task<StoredTruth> ReadAsync()
    {
        using var store = Open();
        return await store.ReadAsync(default);
    }

    private async Task CommitAsync(long first, long last)
    {
        using var store = Open();
        for (var epoch = first; epoch <= last; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }
    }

    private void Act(Action<StoreOperator> act)
    {
        using var one = StoreOperator.Open(
            _folder.Path, new() { Log = _log, Operator = "anna" });
        act(one);
    }
}
