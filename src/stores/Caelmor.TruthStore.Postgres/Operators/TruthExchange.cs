using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Operators;

/// <summary>One transaction that puts another content in the place of an epoch's, and sets the
/// former one aside. It is no save: the epoch in force stays what it was.</summary>
internal sealed class TruthExchange(
    Lease lease, StoreAddress address, PostgresStoreOptions options)
{
    private string Schema => address.Schema;

    /// <summary>Writes, reads back, and exchanges.</summary>
    /// <param name="former">What is there.</param>
    /// <param name="aside">The number under which it is set aside.</param>
    /// <param name="fill">Writes the new content. The former one may be read meanwhile, which takes
    /// two connections.</param>
    /// <param name="check">Reads the new content back.</param>
    /// <exception cref="TruthStoreException">It was not done, and never will be; or nobody
    /// tells.</exception>
    public void Run(TruthRow former, int aside, Action<IDiskFile> fill, Action<IDiskFile> check)
    {
        using var session = Session.Open(address, options);
        TruthRow row;
        session.Execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
        try
        {
            row = Described(session, Sent(session, former, fill));
            ReadBack(session, row, check);
            Exchange(session, former, aside, row);
        }
        catch
        {
            session.TryRollback();
            throw;
        }

        Commit(session, row);
    }

    private TruthRow Sent(Session session, TruthRow former, Action<IDiskFile> fill)
    {
        var server = session.One($"SELECT {ServerSettings.Columns}", SettingsReader.Read);
        server.Demand(options.Durability, address.Text);
        var body = Guid.NewGuid();
        using var writer = new PieceWriter(session, Schema, body, options);
        fill(writer);
        writer.Flush();
        return former with
        {
            Body = body,
            Bytes = writer.Length,
            Pieces = writer.Pieces,
            Written = TruthRow.Exact(options.Time.GetUtcNow()),
            Fence = lease.Fence,
            Timeline = server.Timeline,
        };
    }

    // The row says of the content what the content says of itself.
    private TruthRow Described(Session session, TruthRow sent)
    {
        using var file = new PieceReader(session, Schema, sent, options.Progress);
        var reader = ContainerReader.Open(file);
        return sent with
        {
            Version = reader.Manifest.CanonVersion,
            Seal = TruthRow.SealBytes(new(reader.Manifest.Seal)),
            States = reader.Manifest.Sections.Length - 1,
            Data = reader.Manifest.Data,
            Sha256 = reader.Hash.ToArray(),
        };
    }

    private void ReadBack(Session session, TruthRow row, Action<IDiskFile> check)
    {
        try
        {
            using var file = new PieceReader(session, Schema, row, options.Progress);
            TruthContent.Read(
                file, row, CheckingSink.Instance, retain: false, CancellationToken.None);
            check(file);
        }
        catch (FlawException found)
        {
            throw new TruthStoreException(
                StoreFault.Broken,
                $"Found that what was written of epoch {row.Epoch} at {address.Text} reads back "
                + $"otherwise: {found.Flaw}. Expected the same. The former truth is in force. See "
                + "to the server, then try again.");
        }
    }

    private void Exchange(Session session, TruthRow former, int aside, TruthRow row)
    {
        var isMine = session.Execute(
            $"UPDATE {Schema}.writer SET head = head WHERE fence = $1", lease.Fence) == 1;
        if (!isMine)
        {
            throw lease.TakenOver(WriterRow.See(session, Schema));
        }

        session.Execute(
            $"UPDATE {Schema}.truth SET aside = $1 WHERE body = $2", aside, former.Body);
        session.Execute(
            $"INSERT INTO {Schema}.truth ({TruthRow.Names}) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            row.Values());
    }

    private void Commit(Session session, TruthRow row)
    {
        try
        {
            session.Execute("COMMIT");
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure))
        {
            if (!new LostAnswer(lease, address, options).Find(row, failure))
            {
                throw new TruthStoreException(
                    StoreFault.Unreachable,
                    $"Found that the exchange of epoch {row.Epoch} at {address.Text} was not done: "
                    + $"{failure.Message.ReplaceLineEndings(" ")} Expected an answer. The former "
                    + "truth is in force, and stays so. Try again.",
                    failure);
            }
        }
    }
}
