using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>
/// Removes the epochs beyond the backups, once the newest epoch and a backup were read back and
/// verify, and not before.
/// </summary>
internal sealed class Retention(
    Lease lease, StoreAddress address, PostgresStoreOptions options)
{
    private string Schema => address.Schema;

    public void Run()
    {
        while (!IsDone())
        {
            // One epoch fewer that can serve, so that the next older one counts as one.
        }
    }

    /// <summary>The epochs that can serve, as far as is known; the newest first.</summary>
    public List<(Guid Body, long Epoch)> Usable() => lease.Session.All(
        $"SELECT body, epoch FROM {Schema}.truth WHERE aside IS NULL AND quarantined IS NULL "
        + "ORDER BY epoch DESC",
        row => (row.GetGuid(0), row.GetInt64(1)));

    /// <summary>What is wrong with an epoch; null if it verifies.</summary>
    public Flaw? Verify(long epoch)
    {
        var session = lease.Session;
        session.Execute(TruthSight.Begin);
        try
        {
            var row = session.All(
                $"SELECT {TruthRow.Columns} FROM {Schema}.truth t "
                + "WHERE t.epoch = $1 AND t.aside IS NULL",
                one => TruthRow.Read(one, 0),
                epoch);
            if (row is [var only])
            {
                new TruthSight(session, address, options)
                    .Read(only, CheckingSink.Instance, retain: false, CancellationToken.None);
            }

            session.Execute("COMMIT");
            return null;
        }
        catch (FlawException found)
        {
            session.TryRollback();
            return found.Flaw;
        }
    }

    /// <summary>Removes epochs for good, and gives their room back. Only whoever has the store
    /// may.</summary>
    public void Remove(Guid[] bodies)
    {
        var session = lease.Session;
        session.Execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
        try
        {
            DemandFence(session);
            session.Execute($"DELETE FROM {Schema}.truth WHERE body = ANY($1)", bodies);
            session.Execute($"DELETE FROM {Schema}.piece WHERE body = ANY($1)", bodies);
            session.Execute("COMMIT");
        }
        catch
        {
            session.TryRollback();
            throw;
        }

        Vacuum();
    }

    // Otherwise the table grows to many times what is in it, until the server gets to it; and what
    // is new in it is counted page by page, where afterwards a look at the index will do.
    private void Vacuum()
    {
        lease.Session.Execute($"VACUUM {Schema}.piece");
        lease.Session.Execute($"VACUUM {Schema}.truth");
        lease.Session.TakeWarnings();
    }

    private bool IsDone()
    {
        var usable = Usable();
        Guid[] surplus = [.. usable.Skip(1 + options.Backups).Select(one => one.Body)];
        if (surplus.Length == 0)
        {
            Vacuum();
            return true;
        }

        // The truth in force, and the backup that would take its place.
        foreach (var (_, epoch) in usable.Take(2))
        {
            if (Verify(epoch) is { } flaw)
            {
                Quarantine.Impose(lease, address, options, epoch, flaw);
                if (Usable().Any(one => one.Epoch == epoch))
                {
                    throw new FlawException(flaw);
                }

                return false;
            }
        }

        Remove(surplus);
        return true;
    }

    private void DemandFence(Session session)
    {
        var fence = session.One(
            $"SELECT fence FROM {Schema}.writer FOR SHARE", row => row.GetInt64(0));
        if (fence != lease.Fence)
        {
            throw lease.TakenOver(WriterRow.See(session, Schema));
        }
    }

    /// <summary>Says that it could not be done. The truth in force is not concerned.</summary>
    public static void Tell(
        PostgresStoreOptions options, StoreAddress address, Exception failure) =>
        options.Tell(
            StoreEventKind.RotationFailed,
            address.Text,
            $"Found that old epochs cannot be removed: "
            + $"{failure.Message.ReplaceLineEndings(" ")} The "
            + "truth in force is not concerned. The next commit tries again.");
}
