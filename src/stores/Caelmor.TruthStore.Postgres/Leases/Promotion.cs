using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Leases;

/// <summary>Tells of a replica that was promoted since the truth in force was committed.</summary>
/// <remarks>
/// A replica that nobody waited for lacks the last truths, and what it has looks in order: its
/// timeline is the one sign.
/// </remarks>
internal static class Promotion
{
    public static void Tell(
        Session session, StoreAddress address, PostgresStoreOptions options, int timeline)
    {
        var before = session.All(
            $"SELECT t.epoch, t.timeline FROM {address.Schema}.writer w "
            + $"JOIN {address.Schema}.truth t ON t.epoch = w.head AND t.aside IS NULL "
            + "WHERE t.timeline < $1",
            row => (Epoch: row.GetInt64(0), Timeline: row.GetInt32(1)),
            timeline);
        if (before is [var newest, ..])
        {
            options.Tell(
                StoreEventKind.Promoted,
                address.Text,
                $"Found that epoch {newest.Epoch}, which is in force, was committed on timeline "
                + $"{newest.Timeline} and that the server is on timeline {timeline}: a replica was "
                + "promoted since, or a backup was restored. What was acknowledged after that "
                + "epoch "
                + "with local durability is not here. If the former server can be read, compare "
                + "before anything is committed; with remote durability nothing is missing.");
        }
    }
}
