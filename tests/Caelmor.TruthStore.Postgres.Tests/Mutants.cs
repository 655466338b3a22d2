using System.Collections.Immutable;
using System.Security.Cryptography;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Schemas;
using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Tests.Network;
using Caelmor.TruthStore.Postgres.Tests.Proofs;
using Caelmor.TruthStore.Postgres.Tests.Servers;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>A store with one step that is wrong, on purpose.</summary>
/// <param name="Name">Short and unique.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="Proof">Which proof has to notice.</param>
/// <param name="CaughtBy">What that proof had expected, in part.</param>
/// <param name="Steps">The steps of a store at some place, of which one is wrong.</param>
internal sealed record PostgresMutant(
    string Name,
    string Sentence,
    Func<Place, StoreSteps, Task> Proof,
    string CaughtBy,
    Func<Place, StoreSteps> Steps)
{
    public override string ToString() => Name;
}

/// <summary>All mutants of the store on PostgreSQL.</summary>
internal static class PostgresMutants
{
    public static ImmutableArray<PostgresMutant> All { get; } =
    [
        .. OfAnswers(), .. OfWriters(), .. OfTransactions(), .. OfReading(), .. OfPromises(),
    ];

    /// <summary>It commits whoever has the store.</summary>
    public static StoreSteps WithoutTheFence { get; } = StoreSteps.Right with
    {
        Seal = (schema, row) => [WithoutFence(schema, row), ("COMMIT", [])],
    };

    private static StoreSteps Right => StoreSteps.Right;

    private static IEnumerable<PostgresMutant> OfAnswers() =>
    [
        new("trusts-the-lost-answer", "It takes a commit whose answer got lost for done.",
            Breaking.WithALateCommit, "it was not there",
            _ => Right with { WhenAnswerIsLost = (_, _, _) => true }),
        new("takes-silence-for-a-no", "It takes a commit whose answer got lost for not done.",
            Breaking.WithALateCommit, "what was told stays so",
            _ => Right with { WhenAnswerIsLost = (_, _, _) => false }),
        new("looks-before-it-fences", "It asks what is there while the commit is on its way.",
            Breaking.WithALateCommit, "what was told stays so",
            place => Right with { WhenAnswerIsLost = (_, row, _) => IsThere(place, row) }),
        new("repeats-the-commit", "It commits once more when no answer comes.",
            Breaking.WithALateCommit, "it was not there",
            _ => Right with { WhenAnswerIsLost = Repeat }),
        new("stays-on-when-nobody-knows", "It reads on when nobody knows which truth is in force.",
            Breaking.WithSilence, "it is off for reading, too",
            _ => Right with { IsOffWhenUnknown = false }),
    ];

    private static IEnumerable<PostgresMutant> OfWriters() =>
    [
        new("seals-without-the-fence", "It commits whoever has the store.",
            Breaking.WithALateCommit, "what was told stays so",
            _ => WithoutTheFence),
        new("adopts-the-new-fence", "It comes back with the fence of whoever took over.",
            Undisturbed.AfterATakeOver, "another one has the store",
            _ => Right with
            {
                Lease = LeaseSteps.Right with
                {
                    FenceToRaise = (session, schema, _) => WriterRow.See(session, schema).Fence,
                },
            }),
        new("takes-the-store-unasked", "It opens a store that is open.",
            Undisturbed.WhenItIsOpen, "it is open",
            _ => Right with
            {
                Lease = LeaseSteps.Right with { IsHolderGone = (_, _, _) => true },
            }),
        new("keys-pieces-by-epoch", "The next writer waits for the one that hangs.",
            AtTheSeal, "the new writer waits for nobody",
            _ => Right with { Body = OfEpoch }),
    ];

    private static IEnumerable<PostgresMutant> OfTransactions() =>
    [
        new("two-transactions", "Pieces are committed before their truth is.",
            CutFromTheStore, "nothing is left of what was not committed",
            _ => Right with
            {
                Seal = (schema, row) =>
                [
                    ("COMMIT", []), ("BEGIN", []), SealStatement.Of(schema, row), ("COMMIT", []),
                ],
            }),
        new("the-row-before-the-pieces", "The truth is committed before its last piece is.",
            CutFromTheStore, "pieces of epoch 10",
            _ => Right with
            {
                Seal = (schema, row) =>
                [
                    ($"CREATE TEMP TABLE later ON COMMIT PRESERVE ROWS AS SELECT * FROM {schema}.piece WHERE body = $1", [row.Body]),
                    ($"DELETE FROM {schema}.piece WHERE body = $1", [row.Body]),
                    SealStatement.Of(schema, row), ("COMMIT", []), ("BEGIN", []),
                    ($"INSERT INTO {schema}.piece SELECT * FROM later", []),
                    ("DROP TABLE later", []), ("COMMIT", []),
                ],
            }),
        new("autocommit", "Each statement is a transaction of its own.",
            CutFromTheStore, "nothing is left of what was not committed",
            _ => Right with
            {
                Begin = "SET lock_timeout = '300ms'",
                Seal = (schema, row) => [SealStatement.Of(schema, row)],
            }),
    ];

    private static IEnumerable<PostgresMutant> OfReading() =>
    [
        new("gives-an-older-truth", "It goes back to an older epoch when one is broken.",
            Undisturbed.WhenRowsAreAltered, "Broken", _ => Right with { Read = Older }),
        new("says-nothing-was-saved", "It takes a broken truth for none.",
            Undisturbed.WhenRowsAreAltered, "Broken",
            _ => Right with
            {
                Read = (sight, cancellation) =>
                    sight.Read(cancellation) is StoredTruth.Held held ? held : StoredTruth.None,
            }),
        new("believes-the-number-in-force", "A number that somebody wrote is a way back.",
            Undisturbed.WhenRowsAreAltered, "SET head = 1", _ => Right with { Read = Believing }),
        new("deletes-before-it-verifies", "It removes older epochs unseen.",
            Undisturbed.WhenOldOnesGo, "nothing goes while the newest does not verify",
            _ => Right with
            {
                Rotate = retention => retention.Remove(
                    [.. retention.Usable().Skip(4).Select(one => one.Body)]),
            }),
        new("never-removes", "It keeps everything for ever.",
            Undisturbed.WhenOldOnesGo, "the newest and three backups are kept",
            _ => Right with { Rotate = _ => { } }),
    ];

    private static IEnumerable<PostgresMutant> OfPromises() =>
    [
        new("accepts-settings-that-lie", "It does not look at what the server keeps.",
            Undisturbed.WhenSettingsLie, "a crash would tear pages",
            _ => Right with { Demand = (_, _, _) => { } }),
        new("commits-asynchronously", "It does not wait for the disk.",
            Undisturbed.WhenThePowerGoes, "what was acknowledged is there",
            _ => Right with
            {
                Seal = (schema, row) =>
                [
                    ("SET LOCAL synchronous_commit = off", []), SealStatement.Of(schema, row),
                    ("COMMIT", []),
                ],
            }),
        new("believes-a-broken-off-wait", "It does not hear the server's warning.",
            Undisturbed.WhenTheReplicaIsGone, "no replica has it",
            _ => Right with { IsVouchedFor = _ => true }),
    ];

    private static Task AtTheSeal(Place place, StoreSteps steps) => Breaking.WithTwoWriters(
        place, steps, new Tally(), message => message.Says("seal_truth"));

    private static async Task CutFromTheStore(Place place, StoreSteps steps) =>
        await Breaking.AtEachMessage(place, steps, Side.Store);

    private static bool IsThere(Place place, TruthRow row) =>
        place.Ask($"SELECT count(*) FROM {{s}}.truth WHERE body = '{row.Body}'") == "1";

    private static bool Repeat(LostAnswer lost, TruthRow row, Exception _)
    {
        lost.Lease.Renew();
        lost.Lease.Session.Batch(
            _ => true,
            ("BEGIN", []),
            SealStatement.Of(lost.Schema, row with { Fence = lost.Lease.Fence }),
            ("COMMIT", []));
        return true;
    }

    private static (string Sql, object?[] Values) WithoutFence(string schema, TruthRow row)
    {
        var (sql, values) = SealStatement.Of(schema, row);
        return (
            sql.Replace(
                "$1,",
                $"(SELECT fence FROM {schema}.writer WHERE $1::bigint IS NOT NULL),",
                StringComparison.Ordinal),
            values);
    }

    private static Guid OfEpoch(Truth truth) =>
        new(SHA256.HashData(BitConverter.GetBytes(truth.Epoch.Number)).AsSpan(0, 16));

    private static StoredTruth Older(TruthSight sight, CancellationToken cancellation)
    {
        var found = sight.Read(cancellation);
        if (found is not StoredTruth.Broken)
        {
            return found;
        }

        var older = sight.Session.One(
            $"SELECT {TruthRow.Columns} FROM {sight.Schema}.truth t WHERE t.epoch = 1",
            row => TruthRow.Read(row, 0));
        return Assembled(sight, older, cancellation);
    }

    private static StoredTruth Believing(TruthSight sight, CancellationToken cancellation) =>
        sight.Seen.Row is { } row
            ? Assembled(sight, row, cancellation)
            : sight.Read(cancellation);

    private static StoredTruth Assembled(
        TruthSight sight, TruthRow row, CancellationToken cancellation)
    {
        try
        {
            var sink = new TruthAssembler(SchemaMigrations.None);
            sight.Read(row, sink, retain: true, cancellation);
            return new StoredTruth.Held(sink.Truth);
        }
        catch (FlawException)
        {
            return sight.Read(cancellation);
        }
    }
}
