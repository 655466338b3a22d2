using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>What would make a commit's promise a lie is refused, with what to set; what others have
/// set for themselves does no harm.</summary>
public sealed class Settings_that_lie : IDisposable
{
    private readonly Cluster? _cluster =
        PostgresPrograms.ReasonToSkip is null ? Cluster.Start() : null;

    public void Dispose() => _cluster?.Dispose();

    [PostgresFact]
    public async Task Are_refused_at_the_start_and_at_each_commit()
    {
        var place = new Place(_cluster!);
        using var store = place.Open();
        await store.CommitAsync(SmallTruths.At(1), default);
        (string Bad, string Good, string Said)[] all =
        [
            ("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM RESET fsync", "ALTER SYSTEM SET fsync = on"),
            ("ALTER SYSTEM SET full_page_writes = off", "ALTER SYSTEM RESET full_page_writes",
                "ALTER SYSTEM SET full_page_writes = on"),
        ];
        foreach (var (bad, good, said) in all)
        {
            _cluster!.Set(bad);
            Refuses(new Place(_cluster), said);
            var commit = async () => await store.CommitAsync(SmallTruths.At(2), default);
            (await commit.Should().ThrowAsync<TruthStoreException>($"*{said}*"))
                .Which.Fault.Should().Be(StoreFault.Unsafe);
            _cluster.Set(good);
        }

        await store.CommitAsync(SmallTruths.At(2), default);
        A_postgres_store.Held(await store.ReadAsync(default), SmallTruths.At(2));
    }

    [PostgresFact(IsLong = true)]
    public async Task Of_a_role_are_overridden_or_refused()
    {
        var place = new Place(_cluster!);
        string[] harmless =
        [
            "synchronous_commit = off", "statement_timeout = '1ms'", "lock_timeout = '1ms'",
            "idle_in_transaction_session_timeout = '1ms'", "idle_session_timeout = '500ms'",
            "default_transaction_isolation = serializable", "bytea_output = escape",
            "search_path = pg_temp, nowhere", "client_min_messages = error", "enable_indexscan = off",
            "DateStyle = 'SQL, DMY'", "TimeZone = 'Pacific/Kiritimati'", "work_mem = '64kB'",
        ];
        foreach (var setting in harmless)
        {
            _cluster!.Sql($"ALTER ROLE caelmor SET {setting}");
            using var store = place.Open();
            var next = SmallTruths.Large((await store.ReadAsync(default)).Epoch.Number + 1, 500, 100);
            await store.CommitAsync(next, default);
            A_postgres_store.Held(await store.ReadAsync(default), next);
            _cluster.Sql($"ALTER ROLE caelmor RESET {setting.Split(' ')[0]}");
        }

        _cluster!.Sql("ALTER ROLE caelmor SET default_transaction_read_only = on");
        Refuses(new Place(_cluster), "RESET default_transaction_read_only");
    }

    [PostgresFact]
    public void Of_a_role_without_rights_are_named()
    {
        _cluster!.Sql("CREATE ROLE guest LOGIN");

        var opening = () => PostgresTruthStore.Open(
            _cluster.Connection("of_a_guest").Replace("Username=caelmor", "Username=guest"));

        opening.Should().Throw<TruthStoreException>()
            .WithMessage("*permission denied*role 'guest' may. GRANT CREATE ON DATABASE*");
    }

    private static void Refuses(Place place, string said) =>
        place.Invoking(one => one.Open()).Should().Throw<TruthStoreException>()
            .WithMessage($"*{said}*").Which.Fault.Should().Be(StoreFault.Unsafe);
}
