using System.Diagnostics;
using Caelmor.TruthStore.Postgres.Tests.Servers;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>A server is killed, runs out of room, of connections: the truth in force is the former
/// one or the new one, whole, and what was acknowledged is there.</summary>
public sealed class A_server_that_dies(ITestOutputHelper output)
{
    private static readonly string[] Ways =
        ["SIGKILL to the backend", "SIGKILL to all", "immediate", "SIGKILL to the checkpointer"];

    [PostgresFact(IsLong = true)]
    public async Task At_random_moments_of_a_commit_loses_nothing_that_was_acknowledged()
    {
        using var cluster = Cluster.Start();
        var place = new Place(cluster);
        var random = new Random(2108);
        var tally = new Tally();
        var usual = await UsualAsync(place);
        for (var i = 0; i < (Thorough.IsWanted ? 200 : 12); i++)
        {
            using var store = place.Open(options => options with { TakeOver = true });
            var head = (await store.ReadAsync(default)).Epoch.Number;
            var next = Large(head + 1);
            var way = Ways[random.Next(Ways.Length)];
            var (backend, checkpointer) = Processes(cluster);
            var moment = usual * (random.NextDouble() * 1.3);

            var commit = Task.Run(() => Attempt.CommitAsync(store, next));
            var watch = Stopwatch.StartNew();
            SpinWait.SpinUntil(() => watch.Elapsed >= moment);
            Kill(cluster, way, backend, checkpointer);
            cluster.AwaitReady();
            var said = await commit;

            await tally.CheckAsync(place, said, read: null, head, next, $"{way} after {moment}");
        }

        output.WriteLine($"{tally}");
    }

    [PostgresFact(IsLong = true)]
    public async Task Has_no_room_left_keeps_the_former_truth_and_goes_on_with_room()
    {
        if (PostgresPrograms.ReasonToSkipMounts is not null)
        {
            return;
        }

        using var disk = new SmallDisk(megabytes: 120);
        using var cluster = Cluster.Start(
            "max_wal_size = 32MB\nmin_wal_size = 32MB\nwal_keep_size = 0",
            Path.Combine(disk.Folder, "data"));
        var place = new Place(cluster);
        var last = 0L;
        Attempt said;
        using (var store = place.Open(options => options with { Patience = TimeSpan.FromSeconds(5), Backups = 100 }))
        {
            do
            {
                last++;
                said = await Attempt.CommitAsync(store, Large(last));
            }
            while (said is Attempt.Acknowledged && last < 100);
        }

        output.WriteLine($"epoch {last}: {said}");
        said.Should().NotBeOfType<Attempt.Acknowledged>();
        disk.Grow(megabytes: 400);
        if (!IsUp(cluster))
        {
            cluster.StartAgain();
        }

        cluster.AwaitReady();
        using var again = place.Open(options => options with { TakeOver = true });
        var found = await again.ReadAsync(default);
        found.Epoch.Number.Should().BeInRange(last - 1, last);
        A_postgres_store.Held(found, Large(found.Epoch.Number));
        await again.CommitAsync(Large(last + 1), default);
    }

    [PostgresFact(IsLong = true)]
    public async Task Has_no_connection_left_serves_who_has_one_and_takes_up_who_lost_it()
    {
        using var cluster = Cluster.Start();
        var place = new Place(cluster);
        using var store = place.Open();
        await store.CommitAsync(SmallTruths.At(1), default);
        await store.SettleAsync();
        var taken = new List<Npgsql.NpgsqlConnection>();
        try
        {
            while (taken.Count < 100)
            {
                taken.Add(cluster.Open());
            }
        }
        catch (Npgsql.PostgresException full)
        {
            full.SqlState.Should().Be("53300");
        }

        await store.CommitAsync(SmallTruths.At(2), default);
        new Place(cluster).Invoking(other => other.Open(options => options with { Patience = TimeSpan.FromSeconds(1) }))
            .Should().Throw<TruthStoreException>().WithMessage("*one is enough*");

        using (var end = new Npgsql.NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            + "WHERE application_name = 'caelmor-truth-store'", taken[0]))
        {
            end.ExecuteNonQuery();
        }

        var commit = store.CommitAsync(SmallTruths.At(3), default);
        taken.ForEach(one => one.Dispose());
        await commit;
        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(3));
    }

    private static Truth Large(long epoch) => SmallTruths.Large(epoch, 2000, 1000);

    private static async Task<TimeSpan> UsualAsync(Place place)
    {
        using var store = place.Open();
        var watch = new Stopwatch();
        for (var epoch = 1; epoch <= 4; epoch++)
        {
            var truth = Large(epoch);
            watch.Restart();
            await store.CommitAsync(truth, default);
        }

        return watch.Elapsed;
    }

    private static (int Backend, int Checkpointer) Processes(Cluster cluster) => (
        int.Parse(cluster.Ask(
            "SELECT max(pid) FROM pg_stat_activity WHERE application_name = 'caelmor-truth-store'")),
        int.Parse(cluster.Ask(
            "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")));

    private static void Kill(Cluster cluster, string way, int backend, int checkpointer)
    {
        if (way == Ways[0])
        {
            Cluster.KillProcess(backend);
        }
        else if (way == Ways[1])
        {
            cluster.Kill();
            cluster.StartAgain();
        }
        else if (way == Ways[2])
        {
            cluster.Stop("immediate");
            cluster.Start();
        }
        else
        {
            Cluster.KillProcess(checkpointer);
        }
    }

    private static bool IsUp(Cluster cluster)
    {
        try
        {
            return cluster.Ask("SELECT 1") == "1";
        }
        catch (Npgsql.NpgsqlException)
        {
            return false;
        }
    }
}
