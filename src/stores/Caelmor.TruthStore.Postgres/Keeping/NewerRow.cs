using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>A row of an epoch after the one in force: somebody altered a table.</summary>
internal static class NewerRow
{
    /// <summary>If the row is whole, the number of the epoch in force was lowered, and the row tells
    /// which it is. Else the number is the row's own that was altered: nobody is told that this epoch
    /// is in force, for the next save would be of the one after it.</summary>
    /// <exception cref="TruthStoreException">It is not whole.</exception>
    public static void DemandWhole(
        Session session, StoreAddress address, WriterRow writer, long newest)
    {
        if (newest <= writer.Head)
        {
            return;
        }

        try
        {
            session.One(
                $"SELECT {TruthRow.Columns} FROM {address.Schema}.truth t "
                + "WHERE t.epoch = $1 AND t.aside IS NULL",
                row => TruthRow.Read(row, 0),
                newest);
        }
        catch (FlawException found)
        {
            throw new TruthStoreException(
                StoreFault.Broken,
                $"Found a row of epoch {newest} at {address.Text}, which is not as it was written "
                + $"({found.Flaw.What}); expected none after epoch {writer.Head}, which is in force. "
                + "Somebody altered the tables. Nothing is read or committed. Put the row back from "
                + "a dump, or delete it and choose an epoch on purpose (caelmor-truth use).");
        }
    }
}
