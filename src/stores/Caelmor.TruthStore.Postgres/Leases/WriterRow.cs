using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Postgres.Connections;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>Who may write, as the tables say it.</summary>
/// <param name="Fence">The fence of the writer.</param>
/// <param name="Head">The epoch in force; 0 for none.</param>
/// <param name="Owner">The store that took it; empty if nobody ever did.</param>
/// <param name="Holder">Its process, in words.</param>
/// <param name="IsReleased">Whether it was given back.</param>
internal sealed record WriterRow(
    long Fence, long Head, Guid Owner, string Holder, bool IsReleased)
{
    /// <summary>The columns that tell it, in the order in which they are read.</summary>
    public const string Columns =
        "w.fence, w.head, l.owner, l.holder, l.released IS NOT NULL";

    /// <summary>How many columns that are.</summary>
    public const int Width = 5;

    /// <summary>Tells the newest epoch that has a row, in a query.</summary>
    public static string Newest(string schema) =>
        $"(SELECT max(epoch) FROM {schema}.truth WHERE aside IS NULL)";

    /// <summary>Tells how many pieces are gone of the epoch in force, in a query; null if its row
    /// is gone as well, or it is known to be broken.</summary>
    public static string Missing(string schema) =>
        $"(SELECT h.pieces - (SELECT count(*) FROM {schema}.piece p WHERE p.body = h.body) "
        + $"FROM {schema}.truth h "
        + "WHERE h.epoch = w.head AND h.aside IS NULL AND h.quarantined IS NULL)";

    /// <summary>Where they come from.</summary>
    public static string From(string schema) =>
        $"FROM {schema}.writer w LEFT JOIN {schema}.lease l ON l.fence = w.fence";

    /// <exception cref="TruthStoreException">The row is not there, or no writer's.</exception>
    public static WriterRow See(Session session, string schema) =>
        Only(session.All($"SELECT {Columns} {From(schema)}", row => Read(row, 0)), schema);

    /// <summary>What was read of the one row that there has to be.</summary>
    /// <exception cref="TruthStoreException">There is none, or several.</exception>
    public static T Only<T>(List<T> rows, string schema) => rows is [var row]
        ? row
        : throw new TruthStoreException(
            StoreFault.Broken,
            $"Found {rows.Count} rows in {schema}.writer; expected the one that says who may write "
            + "and which epoch is in force. Somebody altered the tables: restore them.");

    /// <summary>What was acknowledged last is there, sound or broken.</summary>
    /// <param name="newest">The newest epoch that has a row; 0 if none has.</param>
    /// <param name="missing">How many of its pieces are gone.</param>
    /// <param name="place">Where it is looked for.</param>
    /// <exception cref="TruthStoreException">It is gone.</exception>
    public void DemandThere(long newest, long missing, string place)
    {
        if (newest < Head)
        {
            throw HighWaterMark.Lost(Head, place, " (the table 'writer' says so)", newest);
        }

        // Bytes that are altered are there to be looked at; of rows that are gone nothing is.
        if (missing > 0)
        {
            throw new TruthStoreException(
                StoreFault.Lost,
                $"Found that {missing} pieces of epoch {Head} at {place} are gone; expected all, "
                + "for it was acknowledged last (the table 'writer' says so). No older epoch takes "
                + "its place, and nothing is written. Put the rows back from a dump, or make an "
                + "older epoch the truth on purpose (caelmor-truth use).");
        }
    }

    /// <summary>Takes the sign of life of a fence, if nobody has it. It ends with the
    /// connection.</summary>
    /// <remarks>It tells who is alive, and is no fence: that is the number in the row.</remarks>
    public static bool TryLock(Session session, string schema, long fence) => session.One(
        $"SELECT pg_try_advisory_lock('{schema}.writer'::regclass::oid::int, $1)",
        row => row.GetBoolean(0),
        unchecked((int)fence));

    /// <summary>Gives the sign of life of a fence back.</summary>
    public static void Unlock(Session session, string schema, long fence) => session.One(
        $"SELECT pg_advisory_unlock('{schema}.writer'::regclass::oid::int, $1)",
        row => row.GetBoolean(0),
        unchecked((int)fence));

    /// <summary>Ends whoever holds the row up. Nobody does so long, but who hangs.</summary>
    public static void EndBlockers(Session session, string schema) => session.Execute(
        "SELECT pg_terminate_backend(pid) FROM pg_locks "
        + $"WHERE relation = '{schema}.writer'::regclass AND mode = 'RowExclusiveLock' "
        + "AND pid <> pg_backend_pid()");

    /// <summary>Takes a row apart.</summary>
    /// <exception cref="TruthStoreException">It is no writer's.</exception>
    public static WriterRow Read(NpgsqlDataReader row, int at) =>
        row.IsDBNull(at) || row.IsDBNull(at + 1)
        ? throw new TruthStoreException(
            StoreFault.Broken,
            "Found a writer's row without a number; expected fence and head. Somebody altered the "
            + "tables: restore them.")
        : new(
            row.GetInt64(at),
            row.GetInt64(at + 1),
            row.IsDBNull(at + 2) ? Guid.Empty : row.GetGuid(at + 2),
            row.IsDBNull(at + 3) ? "" : row.GetString(at + 3),
            !row.IsDBNull(at + 4) && row.GetBoolean(at + 4));
}
