using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Settings;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests.Proofs;

/// <summary>What has to hold when nobody disturbs the network. Each is tried of the store as it is,
/// and of stores with a step that is wrong.</summary>
internal static class Undisturbed
{
    /// <summary>Somebody takes the store over while a writer has no connection; then that one is
    /// back.</summary>
    public static async Task AfterATakeOver(Place place, StoreSteps steps)
    {
        using var old = place.Open(steps: steps);
        await old.CommitAsync(SmallTruths.At(1), default);
        await old.SettleAsync();
        place.EndBackends();
        using var taker = place.Open(options => options with { TakeOver = true });
        await taker.CommitAsync(SmallTruths.At(2), default);
        await taker.SettleAsync();

        var said = await Attempt.CommitAsync(old, SmallTruths.At(3));

        $"{said}".Should().Contain("TakenOver", "another one has the store")
            .And.Contain("took the store").And.Contain("start this");
        A_postgres_store.Held(await taker.ReadAsync(default), SmallTruths.At(2));
    }

    /// <summary>Somebody opens a store that is open.</summary>
    public static async Task WhenItIsOpen(Place place, StoreSteps steps)
    {
        using var store = place.Open(steps: steps);
        await store.CommitAsync(SmallTruths.At(1), default);

        place.Invoking(one => one.Open(steps: steps)).Should()
            .Throw<TruthStoreException>("it is open").WithMessage("*is in use*");
    }

    /// <summary>Rows are altered behind the back of a store.</summary>
    public static async Task WhenRowsAreAltered(Place place, StoreSteps steps)
    {
        string[] acts =
        [
            "UPDATE {s}.piece SET bytes = set_byte(bytes, 99, get_byte(bytes, 99) # 1) WHERE no = 0 "
                + "AND body = (SELECT body FROM {s}.truth WHERE epoch = 2)",
            "UPDATE {s}.writer SET head = 1",
            "UPDATE {s}.truth SET timeline = timeline + 1 WHERE epoch = 2",
        ];
        foreach (var act in acts)
        {
            var other = new Place(place.Cluster);
            using (var store = other.Open(steps: steps))
            {
                await store.CommitAsync(SmallTruths.At(1), default);
                await store.CommitAsync(SmallTruths.At(2), default);
            }

            other.Sql(act);

            using var again = other.Open(steps: steps);
            (await again.ReadAsync(default)).Should().BeOfType<StoredTruth.Broken>(act)
                .Which.Epoch.Number.Should().Be(2);
        }
    }

    /// <summary>More epochs than are to be kept; then the newest is broken before the older ones
    /// are
    /// removed.</summary>
    public static async Task WhenOldOnesGo(Place place, StoreSteps steps)
    {
        using var store = place.Open(steps: steps);
        for (var epoch = 1; epoch <= 6; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        await store.SettleAsync();
        Epochs(place).Should().Be("3 4 5 6", "the newest and three backups are kept");
        var isBroken = false;
        using (var other = place.Open(
            options => options with { TakeOver = true },
            steps with
            {
                Rotate = retention =>
                {
                    place.Sql("UPDATE {s}.truth SET bytes = bytes + 1 WHERE epoch = 7");
                    isBroken = true;
                    steps.Rotate(retention);
                },
            }))
        {
            await other.CommitAsync(SmallTruths.At(7), default);
            await other.SettleAsync();
        }

        isBroken.Should().BeTrue();
        Epochs(place).Should().Be("3 4 5 6 7", "nothing goes while the newest does not verify");
    }

    /// <summary>The server's settings would make a promise a lie.</summary>
    public static Task WhenSettingsLie(Place place, StoreSteps steps)
    {
        place.Cluster.Set("ALTER SYSTEM SET full_page_writes = off");
        try
        {
            place.Invoking(one => one.Open(steps: steps).Dispose()).Should()
                .Throw<TruthStoreException>("a crash would tear pages")
                .Which.Fault.Should().Be(StoreFault.Unsafe);
        }
        finally
        {
            place.Cluster.Set("ALTER SYSTEM RESET full_page_writes");
        }

        return Task.CompletedTask;
    }

    /// <summary>The power goes right after a commit was acknowledged. It needs a server of its
    /// own.</summary>
    public static async Task WhenThePowerGoes(Place _, StoreSteps steps)
    {
        using var cluster = Cluster.Start("wal_writer_delay = 10s");
        var place = new Place(cluster);
        using (var store = place.Open(
            options => options with { Patience = TimeSpan.FromSeconds(1) },
            steps with { Rotate = _ => { } }))
        {
            await store.CommitAsync(SmallTruths.At(1), default);
            await store.CommitAsync(SmallTruths.At(2), default);
            cluster.Kill();
        }

        cluster.StartAgain();
        cluster.AwaitReady();
        (await place.ReadBesideAsync()).Epoch.Number
            .Should().Be(2, "what was acknowledged is there");
    }

    /// <summary>The wait for the replica is broken off. It needs two servers of its own.</summary>
    public static async Task WhenTheReplicaIsGone(Place _, StoreSteps steps)
    {
        using var first = Cluster.Start();
        using var second = first.Replicate("second");
        first.Set("ALTER SYSTEM SET synchronous_standby_names = 'second'");
        var place = new Place(first);
        using var store = place.Open(
            options => options with
            {
                Durability = Durability.Remote,
                Patience = TimeSpan.FromSeconds(2),
            },
            steps with { Rotate = _ => { } });
        await store.CommitAsync(SmallTruths.At(1), default);
        second.Stop("immediate");

        var commit = Task.Run(() => Attempt.CommitAsync(store, SmallTruths.At(2)));
        while (!commit.IsCompleted)
        {
            if (first.Ask("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
                != "0")
            {
                place.EndBackends("pg_cancel_backend");
            }

            await Task.Delay(20);
        }

        (await commit).Should().BeOfType<Attempt.Failed>("no replica has it")
            .Which.Fault.Should().Be(StoreFault.Unknown);
    }

    private static string Epochs(Place place) =>
        place.Ask("SELECT string_agg(epoch::text, ' ' ORDER BY epoch) FROM {s}.truth");
}
