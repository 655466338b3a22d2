using Caelmor.Persistence.Server;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;
using Npgsql;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>What is in force, as one transaction sees it: row, pieces, and who may write.</summary>
internal sealed class TruthSight(
    Session session, StoreAddress address, PostgresStoreOptions options)
{
    public const string Begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private const string Why = "The truth failed its check; see the log of the store.";

    public Session Session => session;

    public string Schema => address.Schema;

    /// <summary>What the tables say of the truth in force.</summary>
    public Seen Seen { get; private set; } = null!;

    /// <summary>What is wrong with what is in force; null if nothing is known to be.</summary>
    public Flaw? Flaw { get; private set; }

    /// <summary>Begins the transaction and looks.</summary>
    public void Look() => Seen = WriterRow.Only(
        session.Batch(
            ReadRow,
            (Begin, []),
            ($"SELECT {WriterRow.Columns}, {TruthRow.Columns}, t.quarantined, "
                + $"{WriterRow.Newest(Schema)}, {WriterRow.Missing(Schema)} "
                + $"{WriterRow.From(Schema)} "
                + $"LEFT JOIN {Schema}.truth t ON t.epoch = w.head AND t.aside IS NULL", [])),
        Schema);

    /// <summary>Ends the transaction.</summary>
    public void End() => session.Execute("COMMIT");

    /// <summary>The epoch in force.</summary>
    /// <exception cref="TruthStoreException">It was acknowledged, and is gone; or it has objects in
    /// a schema version of another build.</exception>
    public Epoch ReadEpoch()
    {
        var epoch = DemandThere();
        if (Seen is { Row: { } row, Quarantined: null })
        {
            DemandSchemas(row);
        }

        return new(epoch);
    }

    /// <summary>The truth in force, checked.</summary>
    /// <exception cref="TruthStoreException">It was acknowledged, and is gone.</exception>
    public StoredTruth Read(CancellationToken cancellation)
    {
        var epoch = DemandThere();
        if (epoch == 0)
        {
            return StoredTruth.None;
        }

        if (Seen.Quarantined is not null)
        {
            return new StoredTruth.Broken(new(epoch), Why);
        }

        try
        {
            Seen.DemandHead();
            var sink = new TruthAssembler(options.Schemas);
            Read(Seen.Row!, sink, retain: true, cancellation);
            return new StoredTruth.Held(sink.Truth);
        }
        catch (FlawException found)
        {
            Flaw = found.Flaw;
            return new StoredTruth.Broken(new(epoch), Why);
        }
    }

    /// <summary>Reads everything of one truth.</summary>
    /// <exception cref="FlawException">It is not what was written.</exception>
    public void Read(TruthRow row, ITruthSink sink, bool retain, CancellationToken cancellation)
    {
        using var file = new PieceReader(session, Schema, row, options.Progress);
        TruthContent.Read(file, row, sink, retain, cancellation);
    }

    /// <returns>The epoch in force; 0 for none.</returns>
    private long DemandThere()
    {
        var epoch = Math.Max(Seen.Writer.Head, Seen.Newest);
        if (epoch > 0)
        {
            Seen.Writer.DemandThere(Seen.Newest, Seen.Missing, address.Text);
            NewerRow.DemandWhole(session, address, Seen.Writer, Seen.Newest);
        }

        return epoch;
    }

    // A save over objects of another build would be the end of them.
    private void DemandSchemas(TruthRow row)
    {
        try
        {
            using var file = new PieceReader(session, Schema, row, options.Progress);
            TruthContent.Check(file, row).DemandSchemas(options.Schemas);
        }
        catch (FlawException)
        {
            // It is broken, as whoever reads it is told; its epoch is what the tables say.
        }
    }

    private static Seen ReadRow(NpgsqlDataReader reader)
    {
        const int at = WriterRow.Width;
        const int behind = at + TruthRow.Width;
        var writer = WriterRow.Read(reader, 0);
        var quarantined = reader.IsDBNull(behind) ? null : reader.GetString(behind);
        var newest = reader.IsDBNull(behind + 1) ? 0 : reader.GetInt64(behind + 1);
        var missing = reader.IsDBNull(behind + 2) ? 0 : reader.GetInt64(behind + 2);
        try
        {
            // A truth always has a body; without one the join has found nothing.
            var row = reader.IsDBNull(at) ? null : TruthRow.Read(reader, at);
            return new(writer, row, null, quarantined, newest, missing);
        }
        catch (FlawException found)
        {
            return new(writer, null, found, quarantined, newest, missing);
        }
    }
}

/// <summary>What the tables say of the truth in force.</summary>
/// <param name="Writer">Who may write, and which epoch is in force.</param>
/// <param name="Row">The row of that epoch; null if there is none, or one that was
/// altered.</param>
/// <param name="Flaw">What is wrong with the row.</param>
/// <param name="Quarantined">Why the epoch is not to be used; null if it is.</param>
/// <param name="Newest">The highest epoch that has a row; 0 if none has.</param>
/// <param name="Missing">How many pieces of the epoch in force are gone.</param>
internal sealed record Seen(
    WriterRow Writer,
    TruthRow? Row,
    FlawException? Flaw,
    string? Quarantined,
    long Newest,
    long Missing)
{
    /// <summary>The epoch in force has to be the highest there is: else a number that somebody
    /// wrote
    /// would be a way back.</summary>
    /// <exception cref="FlawException">It is not, or its row was altered.</exception>
    public void DemandHead()
    {
        if (Flaw is not null)
        {
            throw new FlawException(Flaw.Flaw);
        }

        Checks.Same("the epoch in force", Writer.Head, Newest);
        if (Row is null)
        {
            throw new FlawException("the row of the epoch in force", "a row", "none");
        }
    }
}
