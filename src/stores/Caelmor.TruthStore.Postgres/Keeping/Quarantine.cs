using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>What is done about a truth that fails its check.</summary>
/// <remarks>
/// Its rows stay as they are; a word in its row says that it is not to be used, and why. No older
/// epoch takes its place.
/// </remarks>
internal static class Quarantine
{
    /// <summary>Notes that an epoch is broken, in the log and, if that can be, in its
    /// row.</summary>
    public static void Impose(
        Lease lease, StoreAddress address, PostgresStoreOptions options, long epoch, Flaw flaw)
    {
        var message =
            $"Found that epoch {epoch} at {address.Text} fails its check: {flaw}. It is "
            + "quarantined "
            + "and stays for you to look at; no older epoch takes its place. Stop the server, then "
            + "choose: make an older epoch the truth (caelmor-truth use), look what can still be "
            + "read (caelmor-truth salvage), or restore a dump in which it verifies.";
        options.Tell(
            StoreEventKind.Quarantined, address.Text, message, flaw.Expected, flaw.Found);
        try
        {
            lease.Session.Execute(
                $"UPDATE {address.Schema}.truth SET quarantined = $1 WHERE epoch = $2 "
                + "AND aside IS NULL AND quarantined IS NULL "
                + $"AND EXISTS (SELECT 1 FROM {address.Schema}.writer WHERE fence = $3)",
                flaw.ToString(),
                epoch,
                lease.Fence);
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure))
        {
            // It is found broken anew the next time.
        }
    }
}
