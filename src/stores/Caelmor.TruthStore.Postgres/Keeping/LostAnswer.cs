using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>Finds out what became of a commit whose answer got lost.</summary>
/// <remarks>
/// The fence first: whoever only looked could find nothing, say so, and be proven wrong by a
/// message
/// that was still on its way. And under remote durability raising it waits for the replica, behind
/// the commit: so it vouches for it.
/// </remarks>
internal sealed class LostAnswer(Lease lease, StoreAddress address, PostgresStoreOptions options)
{
    public Lease Lease => lease;

    public string Schema => address.Schema;

    /// <returns>Whether the truth is there; if not, it will never be.</returns>
    /// <exception cref="TruthStoreException">Nobody answers, or another one took the store
    /// over.</exception>
    public bool Find(TruthRow row, Exception why)
    {
        try
        {
            lease.Renew();
        }
        catch (TruthStoreException taken) when (taken.Fault == StoreFault.TakenOver)
        {
            var (is_, epoch) = (IsThere(row) ? "is" : "is not", row.Epoch);
            throw new TruthStoreException(
                StoreFault.TakenOver,
                $"{taken.Message} Epoch {epoch}, which it was about to commit, {is_} there.",
                taken);
        }

        var isThere = IsThere(row);
        options.Tell(
            StoreEventKind.AnswerRecovered,
            address.Text,
            $"Found no answer to the commit of epoch {row.Epoch}: {Line(why)} Raised the fence, "
            + "then "
            + $"asked: it is {(isThere ? "there, whole" : "not there, and will never be")}.");
        return isThere;
    }

    /// <summary>Whether the truth of this very attempt is there.</summary>
    private bool IsThere(TruthRow row) => lease.Session.One(
        $"SELECT count(*) = 1 FROM {address.Schema}.truth WHERE body = $1 AND epoch = $2 "
        + "AND seal = $3 AND aside IS NULL",
        one => one.GetBoolean(0),
        row.Body,
        row.Epoch,
        row.Seal);

    private static string Line(Exception why) =>
        why.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
