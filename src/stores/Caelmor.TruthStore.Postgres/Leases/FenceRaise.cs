using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>Raises the fence: from then on nobody commits who had the former number, however late
/// his message comes.</summary>
internal static class FenceRaise
{
    private const int Attempts = 3;

    /// <returns>Whether it was raised; false if the fence is another one already.</returns>
    /// <exception cref="TruthStoreException">The replica does not vouch for it.</exception>
    public static bool Try(
        Session session, StoreAddress address, long from, Guid owner, string how)
    {
        session.TakeWarnings();
        var isRaised = Write(session, address.Schema, from, owner, how);
        DemandReplica(session.TakeWarnings(), address);
        return isRaised;
    }

    /// <summary>Such as <c>process 4711 (game) on host7</c>.</summary>
    public static string Holder() =>
        $"process {Environment.ProcessId} ({Path.GetFileName(Environment.ProcessPath)}) on "
        + Environment.MachineName;

    private static bool Write(Session session, string schema, long from, Guid owner, string how)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return session.Execute(
                    $"WITH raised AS (UPDATE {schema}.writer SET fence = fence + 1 "
                    + "WHERE fence = $1 RETURNING fence) "
                    + $"INSERT INTO {schema}.lease (fence, owner, holder, how) "
                    + "SELECT fence, $2, $3, $4 FROM raised",
                    from,
                    owner,
                    Holder(),
                    how) == 1;
            }
            catch (PostgresException locked) when (
                locked.SqlState == PostgresErrorCodes.LockNotAvailable && attempt < Attempts)
            {
                // Somebody stands between his last check and the end of his commit, and hangs.
                WriterRow.EndBlockers(session, schema);
            }
        }
    }

    // The server answers with success when the wait for a replica is broken off, and warns.
    private static void DemandReplica(string warnings, StoreAddress address)
    {
        if (warnings.Length > 0)
        {
            throw new TruthStoreException(
                StoreFault.Unknown,
                $"Found that the server at {address.Text} does not vouch for its commits: "
                + $"{warnings}. Expected that its synchronous replica answers. See to the replica, "
                + "then start the server anew.");
        }
    }
}
