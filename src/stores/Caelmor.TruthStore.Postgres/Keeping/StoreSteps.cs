using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Keeping;

/// <summary>What a store does, step by step. Tests replace one of them, and see that somebody
/// notices.</summary>
internal sealed record StoreSteps
{
    /// <summary>As it has to be.</summary>
    public static readonly StoreSteps Right = new();

    /// <summary>What keeps two writers apart.</summary>
    public LeaseSteps Lease { get; init; } = LeaseSteps.Right;

    /// <summary>Begins the transaction of a commit.</summary>
    public string Begin { get; init; } = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

    /// <summary>Looks whether the server keeps what a commit promises.</summary>
    public ServerDemand Demand { get; init; } =
        (settings, durability, place) => settings.Demand(durability, place);

    /// <summary>The id by which the pieces of an attempt are found.</summary>
    public Func<Truth, Guid> Body { get; init; } = _ => Guid.NewGuid();

    /// <summary>What travels in the last message of a commit: the check of the fence, the row of
    /// the
    /// truth, and COMMIT.</summary>
    public Func<string, TruthRow, (string Sql, object?[] Values)[]> Seal { get; init; } =
        (schema, row) => [SealStatement.Of(schema, row), ("COMMIT", [])];

    /// <summary>Whether an answer that came with a warning is one to rely on.</summary>
    public Func<string, bool> IsVouchedFor { get; init; } = warnings => warnings.Length == 0;

    /// <summary>What is done when nobody knows what became of a commit.</summary>
    public Func<LostAnswer, TruthRow, Exception, bool> WhenAnswerIsLost { get; init; } =
        (lost, row, why) => lost.Find(row, why);

    /// <summary>Whether the store stays off when nobody could find out.</summary>
    public bool IsOffWhenUnknown { get; init; } = true;

    /// <summary>Reads the truth that is in force, and checks it.</summary>
    public Func<TruthSight, CancellationToken, StoredTruth> Read { get; init; } =
        (sight, cancellation) => sight.Read(cancellation);

    /// <summary>Removes the epochs beyond the backups.</summary>
    public Action<Retention> Rotate { get; init; } = retention => retention.Run();
}

/// <summary>The statement that makes a truth count.</summary>
internal static class SealStatement
{
    public static (string Sql, object?[] Values) Of(string schema, TruthRow row) => (
        $"SELECT {schema}.seal_truth($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        [
            row.Fence, row.Body, row.Epoch, row.Version, row.Seal, row.States, row.Data, row.Bytes,
            row.Pieces, row.Sha256, row.Written.UtcDateTime, row.Timeline, row.Digest(),
        ]);
}
