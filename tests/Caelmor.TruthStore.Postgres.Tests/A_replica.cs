using Caelmor.TruthStore.Postgres.Settings;
using Caelmor.TruthStore.Postgres.Tests.Servers;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>Two servers, the second of which follows the first: what acknowledged means.</summary>
public sealed class A_replica(ITestOutputHelper output)
{
    [PostgresFact(IsLong = true)]
    public async Task That_was_waited_for_has_all_that_was_acknowledged_when_it_is_promoted()
    {
        using var first = Cluster.Start();
        using var second = first.Replicate("second");
        var place = new Place(first);
        place.Invoking(one => one.Open(Remote)).Should().Throw<TruthStoreException>()
            .WithMessage("*synchronous_standby_names is empty*");
        first.Set("ALTER SYSTEM SET synchronous_standby_names = 'second'");
        var acknowledged = 0L;
        using (var store = place.Open(Remote))
        {
            while (acknowledged < 20)
            {
                await store.CommitAsync(SmallTruths.Large(acknowledged + 1, 50, 1000), default);
                acknowledged++;
            }

            new Place(second, place.Schema).Invoking(one => one.Open()).Should()
                .Throw<TruthStoreException>().WithMessage("*it is a standby*");
            first.Kill();
        }

        second.Promote();
        second.Set("ALTER SYSTEM RESET synchronous_standby_names");

        var there = new Place(second, place.Schema);
        using var next = there.Open();
        A_postgres_store.Held(
            await next.ReadAsync(default), SmallTruths.Large(acknowledged, 50, 1000));
        await next.CommitAsync(SmallTruths.At(acknowledged + 1), default);
        there.Log.Events.Select(told => told.Kind).Should()
            .Contain(StoreEventKind.Promoted).And.Contain(StoreEventKind.LockTakenOver);
    }

    [PostgresTheory(IsLong = true)]
    [InlineData("pg_cancel_backend")]
    [InlineData("pg_terminate_backend")]
    [InlineData("nothing, until the patience of the store is over")]
    public async Task That_does_not_answer_vouches_for_nothing(string act)
    {
        using var first = Cluster.Start();
        using var second = first.Replicate("second");
        first.Set("ALTER SYSTEM SET synchronous_standby_names = 'second'");
        var place = new Place(first);
        using var store = place.Open(options => Remote(options) with { Patience = TimeSpan.FromSeconds(2) });
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.SettleAsync();
        second.Stop("immediate");

        var commit = Task.Run(() => Attempt.CommitAsync(store, SmallTruths.At(2)));
        if (act.StartsWith("pg_", StringComparison.Ordinal))
        {
            // Again and again: raising the fence waits for the replica, too.
            while (!commit.IsCompleted)
            {
                if (first.Ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") != "0")
                {
                    place.EndBackends(act);
                }

                await Task.Delay(20);
            }
        }

        var said = await commit;

        output.WriteLine($"{said}");
        said.Should().BeOfType<Attempt.Failed>().Which.Fault.Should().Be(StoreFault.Unknown);
        var read = async () => await store.ReadAsync(default);
        (await read.Should().ThrowAsync<TruthStoreException>())
            .Which.Fault.Should().Be(StoreFault.Unknown);
    }

    [PostgresFact(IsLong = true)]
    public async Task That_was_promoted_while_the_former_server_lives_is_the_only_one_that_vouches()
    {
        using var first = Cluster.Start();
        using var second = first.Replicate("second");
        first.Set("ALTER SYSTEM SET synchronous_standby_names = 'second'");
        var place = new Place(first);
        using var old = place.Open(options => Remote(options) with { Patience = TimeSpan.FromSeconds(2) });
        await old.CommitAsync(SmallTruths.At(1), default);
        await old.SettleAsync();

        second.Promote();
        second.Set("ALTER SYSTEM RESET synchronous_standby_names");
        using var taker = new Place(second, place.Schema).Open();
        await taker.CommitAsync(SmallTruths.Large(2, 10, 10), default);
        var said = await Attempt.CommitAsync(old, SmallTruths.At(2));

        said.Should().BeOfType<Attempt.Failed>("the replica it has to wait for follows it no more");
        var read = async () => await old.ReadAsync(default);
        await read.Should().ThrowAsync<TruthStoreException>("else there were two truths of epoch 2");
        A_postgres_store.Held(await taker.ReadAsync(default), SmallTruths.Large(2, 10, 10));
    }

    [PostgresFact(IsLong = true)]
    public async Task That_nobody_waits_for_and_is_promoted_meanwhile_makes_two_truths_and_says_so()
    {
        using var first = Cluster.Start();
        using var second = first.Replicate("second");
        var place = new Place(first);
        using var old = place.Open();
        await old.CommitAsync(SmallTruths.At(1), default);
        await old.SettleAsync();
        AwaitReplay(first, second);

        second.Promote();
        var there = new Place(second, place.Schema);
        using var taker = there.Open();
        await taker.CommitAsync(SmallTruths.Large(2, 10, 10), default);

        // Nothing inside one database can know of another: with local durability both vouch.
        (await Attempt.CommitAsync(old, SmallTruths.At(2)))
            .Should().BeOfType<Attempt.Acknowledged>();
        A_postgres_store.Held(await old.ReadAsync(default), SmallTruths.At(2));
        A_postgres_store.Held(await taker.ReadAsync(default), SmallTruths.Large(2, 10, 10));
        there.Log.Events.Should().ContainSingle(told => told.Kind == StoreEventKind.Promoted)
            .Which.Message.Should().Contain("local durability");
    }

    [PostgresFact(IsLong = true)]
    public async Task That_was_not_waited_for_and_lacks_the_last_truth_is_told_by_its_timeline()
    {
        using var first = Cluster.Start();
        using var second = first.Replicate("second");
        var place = new Place(first);
        using (var store = place.Open())
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            await store.SettleAsync();
            AwaitReplay(first, second);
            second.Stop("immediate");
            await store.CommitAsync(SmallTruths.At(2), default);
        }

        first.Kill();
        second.StartAgain();
        second.Promote();

        var after = new Place(second, place.Schema);
        using var next = after.Open();
        A_postgres_store.Held(await next.ReadAsync(default), SmallTruths.At(1));
        after.Log.Events.Should().ContainSingle(told => told.Kind == StoreEventKind.Promoted)
            .Which.Message.Should().Contain("epoch 1").And.Contain("timeline");
    }

    private static void AwaitReplay(Cluster first, Cluster second)
    {
        var there = first.Ask("SELECT pg_current_wal_lsn()");
        SpinWait.SpinUntil(() =>
            second.Ask($"SELECT pg_last_wal_replay_lsn() >= '{there}'::pg_lsn") == "True");
    }

    private static PostgresStoreOptions Remote(PostgresStoreOptions options) =>
        options with { Durability = Durability.Remote };
}
