using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Schema;

/// <summary>Brings the store's tables to the version of this build: forward, never back.</summary>
/// <remarks>
/// Where they are in that version already nothing is changed and nothing locked: a take-over must
/// not wait for whoever hangs in a transaction.
/// </remarks>
internal static class SchemaUpgrade
{
    // Of the whole database: two stores that come into being at once wait for each other.
    private const long Turn = 0x43_41_45_4C_4D_4F_52;

    /// <summary>The version in which this build has the tables.</summary>
    public static int Current => SchemaScripts.All.Length;

    /// <exception cref="TruthStoreException">A newer build has made them.</exception>
    public static void Ensure(Session session, StoreAddress address)
    {
        if (Version(session, address) is { } found && found >= Current)
        {
            DemandKnown(found, address);
            return;
        }

        session.Execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
        try
        {
            session.Execute("SELECT pg_advisory_xact_lock($1)", Turn);
            var before = Version(session, address) ?? 0;
            DemandKnown(before, address);
            foreach (var script in SchemaScripts.All.Skip(before))
            {
                session.Execute(
                    script.Replace("{schema}", address.Schema, StringComparison.Ordinal));
            }

            Note(session, address, before);
            session.Execute("COMMIT");
        }
        catch
        {
            session.TryRollback();
            throw;
        }
    }

    /// <summary>The version in which the tables are; null if there are none.</summary>
    public static int? Version(Session session, StoreAddress address)
    {
        var isThere = session.One(
            "SELECT to_regclass($1) IS NOT NULL",
            row => row.GetBoolean(0),
            $"{address.Schema}.schema_version");
        return isThere
            ? session.One(
                $"SELECT max(version) FROM {address.Schema}.schema_version",
                row => row.IsDBNull(0) ? 0 : row.GetInt32(0))
            : null;
    }

    private static void Note(Session session, StoreAddress address, int before) =>
        session.Execute(
            $"INSERT INTO {address.Schema}.schema_version (version) "
            + "SELECT * FROM generate_series($1, $2)",
            before + 1,
            Current);

    private static void DemandKnown(int found, StoreAddress address)
    {
        if (found > Current)
        {
            throw new TruthStoreException(
                StoreFault.NewerBuild,
                $"Found the tables at {address.Text} in version {found}; this build knows "
                + $"{Current} "
                + "at most. A newer build made them: run that build or a later one. Nothing was "
                + "changed.");
        }
    }
}
