using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Telemetry;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>One transaction that commits one whole truth.</summary>
internal sealed class CommitAttempt(
    Lease lease, StoreAddress address, PostgresStoreOptions options, StoreSteps steps)
{
    private const int BlockSize = 1 << 18;

    /// <summary>What would be the truth's row; null until its last message is about to be
    /// sent. From then on only the server knows whether it counts.</summary>
    public TruthRow? Sent { get; private set; }

    /// <summary>Begins the transaction. Nothing was sent yet, so it may be begun again.</summary>
    public StoreView Begin() =>
        StoreView.Begin(lease.Session, address.Schema, steps.Begin);

    /// <summary>Sends the truth and ends the transaction.</summary>
    public void Run(Truth truth, StoreView view, CancellationToken cancellation)
    {
        TruthRow row;
        try
        {
            steps.Demand(view.Server, options.Durability, address.Text);
            row = Send(truth, view, cancellation);
            cancellation.ThrowIfCancellationRequested();
        }
        catch
        {
            lease.Session.TryRollback();
            throw;
        }

        Sent = row;
        lease.Session.TakeWarnings();
        try
        {
            lease.Session.Batch(_ => true, steps.Seal(address.Schema, row));
        }
        catch (PostgresException)
        {
            lease.Session.TryRollback();
            throw;
        }

        DemandAnswer(lease.Session.TakeWarnings());
    }

    private TruthRow Send(Truth truth, StoreView view, CancellationToken cancellation)
    {
        var body = steps.Body(truth);
        var time = TruthRow.Exact(options.Time.GetUtcNow());
        using var writer = new PieceWriter(lease.Session, address.Schema, body, options);
        var written = TruthWriter.Fill(
            writer, truth, options.Schemas, time, BlockSize, cancellation);
        writer.Flush();
        StoreTelemetry.Wrote("postgres", writer.Length);
        return new(
            body,
            truth.Epoch.Number,
            truth.Version.Number,
            TruthRow.SealBytes(truth.Seal),
            truth.States.IsDefault ? 0 : truth.States.Length,
            written.Data,
            writer.Length,
            writer.Pieces,
            written.Sha256,
            time,
            lease.Fence,
            view.Server.Timeline);
    }

    // "COMMIT" is answered with success, too, when the wait for a replica was broken off.
    private void DemandAnswer(string warnings)
    {
        if (!steps.IsVouchedFor(warnings))
        {
            throw new TruthStoreException(
                StoreFault.Unknown,
                $"The server at {address.Text} answered with success, and with a warning: "
                + $"{warnings}.");
        }
    }
}
