using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

public sealed class An_operator : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryStoreLog _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Makes_an_older_epoch_the_truth_and_the_next_save_follows_it()
    {
        await CommitAsync(1, 5);

        var aside = Act(one => one.UseEpoch(new(3)));

        aside.Should().HaveCount(2).And.OnlyContain(name => File.Exists(_folder.Of(name)));
        (await ReadAsync()).ShouldHold(SmallTruths.At(3));
        await CommitAsync(4, 4);
        (await ReadAsync()).ShouldHold(SmallTruths.At(4));
        _log.Events.Should().ContainSingle(entry => entry.Kind == StoreEventKind.EpochChosen)
            .Which.Message.Should().Contain("epoch 3 the truth in the place of 5");
    }

    [Fact]
    public async Task Makes_an_older_epoch_the_truth_in_the_place_of_a_broken_one()
    {
        await CommitAsync(1, 3);
        Spoil(3);
        (await ReadAsync()).ShouldBeBroken(3);

        Act(one => one.UseEpoch(new(2)));

        (await ReadAsync()).ShouldHold(SmallTruths.At(2));
    }

    [Fact]
    public async Task Goes_back_and_forth()
    {
        await CommitAsync(1, 5);
        Act(one => one.UseEpoch(new(2)));
        Act(one => one.UseEpoch(new(1)));
        var last = TruthFolder.At(_folder.Path).List().Single(file => file.Epoch.Number == 5);

        last.Role.Should().Be(EpochRole.SetAside);
        Act(one =>
        {
            one.Reinstate(last);
            return 0;
        });

        (await ReadAsync()).ShouldHold(SmallTruths.At(5));
        Act(one => one.UseEpoch(new(1)));
        (await ReadAsync()).ShouldHold(SmallTruths.At(1));
    }

    [Fact]
    public async Task Ends_a_quarantine_by_putting_a_sound_copy_in_place()
    {
        await CommitAsync(1, 3);
        var sound = File.ReadAllBytes(_folder.TruthOf(3));
        Spoil(3);
        await ReadAsync();
        File.WriteAllBytes(_folder.TruthOf(3), sound);
        (await ReadAsync()).ShouldBeBroken(3);

        Act(one => one.UseEpoch(new(3))).Should().BeEmpty();

        (await ReadAsync()).ShouldHold(SmallTruths.At(3));
    }

    [Fact]
    public async Task Is_told_why_an_epoch_cannot_be_the_truth_and_nothing_is_changed()
    {
        await CommitAsync(1, 3);
        Spoil(2);
        var before = Directory.GetFiles(_folder.Path).Order();

        Refused(one => one.UseEpoch(new(7))).WithMessage("Found no epoch 7*one of: 3, 2, 1.");
        Refused(one => one.UseEpoch(new(3))).WithMessage("Found that epoch 3 is the truth in*");
        Refused(one => one.UseEpoch(new(2))).WithMessage("*fails its check*Choose another*");

        Directory.GetFiles(_folder.Path).Order().Should().Equal(before);
    }

    [Fact]
    public async Task Quarantines_a_truth_and_says_why()
    {
        await CommitAsync(1, 2);

        Act(one =>
        {
            one.Quarantine(new(2), "doubled swords");
            return 0;
        });

        (await ReadAsync()).ShouldBeBroken(2);
        File.ReadAllText(_folder.Of($"truth-{2:D20}.quarantined"))
            .Should().Contain("doubled swords");
    }

    [Fact]
    public async Task Salvages_what_can_be_read_and_is_told_what_cannot()
    {
        await CommitAsync(1, 1);
        var sound = Salvage();
        sound.Gaps.Should().BeEmpty();
        sound.Strays.Should().BeEmpty();
        sound.States.Sum(state => state.Data.Length).Should().Be(8);
        sound.States.Should().OnlyContain(state => state.Data.Length == state.Expected);

        var bytes = File.ReadAllBytes(_folder.TruthOf(1));
        for (var i = 0; i < bytes.Length; i += 13)
        {
            var altered = bytes.ToArray();
            altered[i] ^= 0x20;
            File.WriteAllBytes(_folder.TruthOf(1), altered);
            var found = Salvage();

            (found.States.Sum(one => one.Data.Length) + found.Strays.Length)
                .Should().BeGreaterThanOrEqualTo(7);
            found.States.SelectMany(one => one.Data).Concat(found.Strays)
                .Should().BeSubsetOf(SmallTruths.At(1).States.SelectMany(state => state.Data));
        }
    }

    [Fact]
    public async Task Salvages_out_of_a_file_that_was_cut()
    {
        await CommitAsync(1, 1);
        var bytes = File.ReadAllBytes(_folder.TruthOf(1));
        File.WriteAllBytes(_folder.TruthOf(1), bytes[..400]);

        var found = Salvage();

        found.Epoch!.Value.Number.Should().Be(1);
        found.States.Sum(state => state.Data.Length).Should().BeInRange(3, 6);
        found.Gaps.Should().NotBeEmpty();
    }

    private Salvage Salvage()
    {
        var folder = TruthFolder.At(_folder.Path);
        return folder.Salvage(folder.List()[0]);
    }

    private T Act<T>(Func<StoreOperator, T> act)
    {
        using var one = StoreOperator.Open(_folder.Path, new() { Log = _log });
        return act(one);
    }

    private FluentAssertions.Specialized.ExceptionAssertions<TruthStoreException> Refused<T>(
        Func<StoreOperator, T> act) =>
        FluentActions.Invoking(() => Act(act)).Should().Throw<TruthStoreException>();

    private async Task CommitAsync(long from, long to)
    {
        using var store = FileTruthStore.Open(_folder.Path, new() { Log = _log });
        for (var epoch = from; epoch <= to; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }
    }

    private async Task<StoredTruth> ReadAsync()
    {
        using var store = FileTruthStore.Open(_folder.Path, new() { Log = _log });
        return await store.ReadAsync(default);
    }

    private void Spoil(long epoch)
    {
        var bytes = File.ReadAllBytes(_folder.TruthOf(epoch));
        bytes[^300] ^= 1;
        File.WriteAllBytes(_folder.TruthOf(epoch), bytes);
    }
}
