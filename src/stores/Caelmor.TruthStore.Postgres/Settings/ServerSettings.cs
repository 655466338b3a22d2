using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Postgres.Settings;

/// <summary>What a server says of itself that the store's promise hangs on.</summary>
/// <param name="Version">Its version, such as 150020.</param>
/// <param name="IsStandby">Whether it only follows another one.</param>
/// <param name="IsReadOnly">Whether transactions are read-only unless they say otherwise.</param>
/// <param name="Fsync">Whether it makes durable what it says is.</param>
/// <param name="FullPageWrites">Whether a page that a crash tore can be mended.</param>
/// <param name="SynchronousCommit">What a commit waits for, as it is in effect.</param>
/// <param name="Standbys">The replicas that a commit waits for; empty for none.</param>
/// <param name="Timeline">Its timeline; a promotion begins a new one.</param>
internal sealed record ServerSettings(
    int Version,
    bool IsStandby,
    bool IsReadOnly,
    string Fsync,
    string FullPageWrites,
    string SynchronousCommit,
    string Standbys,
    int Timeline)
{
    private const int Oldest = 130000;

    /// <summary>The columns that tell all of it, in the order in which they are read.</summary>
    /// <remarks>
    /// The timeline is taken from the name of a WAL file, for after a promotion the control file
    /// still says the former one.
    /// </remarks>
    public const string Columns = """
        current_setting('server_version_num')::int, pg_is_in_recovery(),
          current_setting('default_transaction_read_only')::bool, current_setting('fsync'),
          current_setting('full_page_writes'), current_setting('synchronous_commit'),
          current_setting('synchronous_standby_names'),
          CASE WHEN pg_is_in_recovery() THEN 0
            ELSE ('x' || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8))::bit(32)::int
          END
        """;

    /// <summary>How many columns that are.</summary>
    public const int Width = 8;

    /// <summary>What commits are told to wait for.</summary>
    public static string WordFor(Durability durability) =>
        durability == Durability.Remote ? "on" : "local";

    /// <exception cref="TruthStoreException">A promise would be a lie here.</exception>
    public void Demand(Durability durability, string place)
    {
        string[] wrong = [.. Wrong(durability)];
        if (wrong.Length > 0)
        {
            throw new TruthStoreException(
                StoreFault.Unsafe,
                $"Found that a commit at {place} would promise what the server does not keep: "
                + $"{string.Join(' ', wrong)} Nothing was written.");
        }
    }

    private IEnumerable<string> Wrong(Durability durability)
    {
        if (Version < Oldest)
        {
            yield return $"its version is {Version / 10000}; expected 13 or later: upgrade it.";
        }

        if (IsStandby)
        {
            yield return "it is a standby; expected the primary: name that one, or promote this.";
        }

        if (IsReadOnly)
        {
            yield return "default_transaction_read_only is on; expected off: "
                + "ALTER ROLE ... RESET default_transaction_read_only, or take another role.";
        }

        if (Fsync != "on")
        {
            yield return "fsync is off; expected on: ALTER SYSTEM SET fsync = on, and reload.";
        }

        if (FullPageWrites != "on")
        {
            yield return "full_page_writes is off; expected on: "
                + "ALTER SYSTEM SET full_page_writes = on, and reload.";
        }

        if (SynchronousCommit != WordFor(durability))
        {
            yield return $"synchronous_commit is {SynchronousCommit}; expected "
                + $"{WordFor(durability)}: see who may set it for this role.";
        }

        if (durability == Durability.Remote && string.IsNullOrWhiteSpace(Standbys))
        {
            yield return "synchronous_standby_names is empty, so a commit would wait for no "
                + "replica; expected one: ALTER SYSTEM SET synchronous_standby_names = 'NAME', "
                + "and reload, or ask for local durability.";
        }
    }
}

/// <summary>Looks whether a server keeps what a commit promises; throws if it does not.</summary>
internal delegate void ServerDemand(ServerSettings settings, Durability durability, string place);
