using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.Joining;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>A truth and a grid are opened together if they were saved together, and not
/// otherwise.</summary>
public sealed class What_belongs_together
{
    private readonly TwoDisks _disks = TwoDisks.Empty;

    [Fact]
    public async Task Is_told_by_the_seal_where_two_truths_have_one_epoch()
    {
        using (var truths = _disks.OpenTruths())
        {
            var unreliable = new UnreliableTruths(truths);
            await using var stores = await Way.JoinAsync(unreliable, _disks.Host());

            // It is there, and nobody knows; what comes after it never is, and has its epoch.
            unreliable.LosesAnswers = true;
            await SaveAsync(stores, 1, Goods.At(1))
                .Should().ThrowAsync<IOException>();
            unreliable.Refuses = true;
            await SaveAsync(stores, 1, Goods.At(2))
                .Should().ThrowAsync<IOException>();
        }

        (await _disks.StartAsync(Way.Joined())).Should().Be((1, Goods.At(1)));
    }

    [Fact]
    public async Task Is_kept_however_often_a_commit_fails()
    {
        using (var truths = _disks.OpenTruths())
        {
            var unreliable = new UnreliableTruths(truths);
            await using var stores = await Way.JoinAsync(unreliable, _disks.Host(), backups: 2);
            await SaveAsync(stores, 1, Goods.At(1))();
            unreliable.Refuses = true;
            for (var attempt = 0; attempt < 2; attempt++)
            {
                await SaveAsync(stores, 2, Goods.At(2))
                    .Should().ThrowAsync<IOException>();
            }

            await SaveAsync(stores, 2, Goods.At(2))
                .Should().ThrowAsync<NotJoinedException>().WithMessage("*2 commits in a row*");
        }

        (await _disks.StartAsync(Way.Joined())).Should().Be((1, Goods.At(1)));
    }

    [Fact]
    public async Task Goes_on_after_answers_that_got_lost()
    {
        using var truths = _disks.OpenTruths();
        var unreliable = new UnreliableTruths(truths) { LosesAnswers = true };
        await using var stores = await Way.JoinAsync(unreliable, _disks.Host(), backups: 1);
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            await SaveAsync(stores, epoch, Goods.At(epoch))
                .Should().ThrowAsync<IOException>();

            // An orchestrator asks what the store holds, and has saved after all.
            (await stores.Truth.ReadAsync(default)).Epoch.Number.Should().Be(epoch);
        }
    }

    [Fact]
    public async Task Is_refused_where_another_disk_is_mounted()
    {
        await SavedAsync(2);

        await _disks.Invoking(one => (one with { Grid = new() }).StartAsync(Way.Joined()))
            .Should().ThrowAsync<NotJoinedException>().WithMessage("*no grid*");
        await _disks.Invoking(one => (one with { Truths = new() }).StartAsync(Way.Joined()))
            .Should().ThrowAsync<NotJoinedException>().WithMessage("*no truth*mounted*");
        (await _disks.StartAsync(Way.Joined())).Should().Be((2, Goods.At(2)));
    }

    [Fact]
    public async Task Is_refused_where_nobody_vouches_for_the_truth()
    {
        await SavedAsync(2);
        var files = _disks.Truths.Image.Files.ToDictionary(one => one.Key, one => one.Value);
        var newest = files.Keys.Where(name => name.EndsWith(".caelmor", StringComparison.Ordinal))
            .Max(StringComparer.Ordinal)!;
        files[newest] = [.. files[newest]];
        files[newest][files[newest].Length / 3] ^= 1;

        await _disks
            .Invoking(one => (one with { Truths = new(new DiskImage(files)) })
                .StartAsync(Way.Joined()))
            .Should().ThrowAsync<NotJoinedException>().WithMessage("*epoch 2*operator*");
    }

    [Fact]
    public async Task Is_a_world_made_anew_if_an_operator_says_so()
    {
        await SavedAsync(2);
        await new EmbeddedWorldGrid().Maintain(_disks.Host(), GridOptions.Usual)
            .RegenerateWorldAsync(Frontier.Genesis, "Wilma", default);
        using var truths = _disks.OpenTruths();

        await truths.Invoking(one => Way.JoinAsync(one, _disks.Host()))
            .Should().ThrowAsync<NotJoinedException>().WithMessage("*never saved*");
        await using (var stores = await Way.JoinAsync(
            truths, _disks.Host(), takesNewWorld: true))
        {
            (await stores.Grid.ReadRegionAsync(Goods.Market, default))
                .Should().BeOfType<RegionReading.Fresh>();
        }

        await using var again = await Way.JoinAsync(truths, _disks.Host());
        again.Grid.InForce!.Stamp.Should().StartWith("epoch 2, seal ");
    }

    [Fact]
    public async Task Needs_a_backup_of_the_grid()
    {
        using var truths = _disks.OpenTruths();

        await truths.Invoking(one => Way.JoinAsync(one, _disks.Host(), backups: 0))
            .Should().ThrowAsync<NotJoinedException>().WithMessage("*at least one*");
    }

    private static Func<Task> SaveAsync(JoinedStores stores, long epoch, Goods goods) => async () =>
    {
        await stores.Grid.WriteRegionAsync(goods.State(epoch), default);
        await stores.Truth.CommitAsync(goods.Truth(epoch), default);
    };

    private async Task SavedAsync(int saves)
    {
        var way = Way.Joined();
        using var truths = _disks.OpenTruths();
        await using var grid = await way.OpenAsync(truths, _disks.Host());
        for (var epoch = 1; epoch <= saves; epoch++)
        {
            await TwoDisks.SaveAsync(way, truths, grid, epoch);
        }
    }
}
