using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Mutants.Catalog;

/// <summary>Ledgers that use the database (dl-3).</summary>
internal static class DatabaseMutants
{
    private const string Nothing = "the database hears nothing";

    public static IEnumerable<LedgerMutant> Mutants { get; } =
    [
        Checking("logs-in", "It logs in when it starts.", "nothing is asked", connection =>
            connection.Ask("startup: user=caelmor")),
        Checking("asks-select-1", "It asks for one when it starts.", "nothing is asked", connection =>
            connection.Ask("select 1")),
        LedgerMutant.Stepping(
            "connects-twice",
            "dl-3.1",
            "It connects once more, to be sure.",
            "the database hears of one connection",
            steps => steps with { CheckDatabase = database =>
            {
                steps.CheckDatabase(database);
                steps.CheckDatabase(database);
            } }),
        LedgerMutant.Stepping(
            "connects-again",
            "dl-3.1",
            "It connects once more where nobody listens.",
            "the database hears of one connection",
            steps => steps with { CheckDatabase = database =>
            {
                try
                {
                    steps.CheckDatabase(database);
                }
                catch (Exception)
                {
                    steps.CheckDatabase(database);
                }
            } }),
        LedgerMutant.Stepping(
            "goes-on-without",
            "dl-3.2",
            "It starts although nobody listens.",
            "the start is refused",
            steps => steps with { CheckDatabase = _ => { } }),
        Migrating("repeats", "It runs again what has run.", (database, all) =>
            (new ForgetfulDatabase(database), all)),
        Migrating("skips-the-first", "It leaves out the first one.", (database, all) =>
            (database, [.. all.Where(one => one.Number != 1)])),
        Migrating("runs-in-the-order-of-the-folder", "It runs the tenth before the ninth.",
            (database, all) => (
                new RenumberedDatabase(database, ByText(all)),
                [.. ByText(all).Select((one, place) => one with { Number = place + 1 })])),
        Migrating("goes-on-after-a-failure", "It leaves out what fails, and runs the next one.",
            (database, all) => (new LenientDatabase(database), all),
            "is refused"),
        LedgerMutant.Spoiling(
            "migrates-at-the-start",
            "dl-3.4",
            "It runs a migration when it starts.",
            "no migration runs",
            () => new() { AfterStart = (_, host) =>
            {
                using var connection = host.Database!.Connect();
                connection.Run(new(1, "-- the first"));
            } }),
        LedgerMutant.Spoiling(
            "makes-an-events-table",
            "dl-3.5",
            "It makes a table for events, with the migrations.",
            "no table but that of the migrations",
            () => new() { Migrating = (database, all) =>
            {
                using var connection = database.Connect();
                connection.Ask("create table audit_events (line text)");
                return (database, all);
            } }),
        LedgerMutant.Spoiling(
            "mirrors-events",
            "dl-3.6",
            "It writes each event into the database, too.",
            Nothing,
            () => new() { Append = async writing =>
            {
                using var connection = writing.Host.Database!.Connect();
                connection.Ask("insert into audit_events");
                return await writing.Go(writing.What);
            } }),
        LedgerMutant.Spoiling(
            "mirrors-snapshots",
            "dl-3.6",
            "It writes each snapshot into the database, too.",
            Nothing,
            () => new() { Snapshot = async writing =>
            {
                using var connection = writing.Host.Database!.Connect();
                return await writing.Go(writing.What);
            } }),
        LedgerMutant.Spoiling(
            "observer-queries",
            "dl-3.7",
            "An observer looks into the database, too.",
            Nothing,
            () => new() { BeforeObserving = (_, surroundings) =>
                surroundings.Database!.Connect().Dispose() }),
    ];

    private static List<Migration> ByText(IReadOnlyList<Migration> all) =>
        [.. all.OrderBy(one => $"{one.Number}", StringComparer.Ordinal)];

    private static LedgerMutant Checking(
        string name, string sentence, string caughtBy, Action<IDatabaseConnection> ask) =>
        LedgerMutant.Stepping(name, "dl-3.1", sentence, caughtBy, steps => steps with
        {
            CheckDatabase = database =>
            {
                using var connection = database!.Connect();
                ask(connection);
            },
        });

    private static LedgerMutant Migrating(
        string name,
        string sentence,
        Func<IDatabase, IReadOnlyList<Migration>, (IDatabase, IReadOnlyList<Migration>)> spoil,
        string caughtBy = "each migration runs once") =>
        LedgerMutant.Spoiling(
            name, "dl-3.3", sentence, caughtBy, () => new() { Migrating = spoil });

    /// <summary>A database of which nobody knows what has run.</summary>
    private sealed class ForgetfulDatabase(IDatabase inner) : IDatabase
    {
        public string Name => inner.Name;

        public IDatabaseConnection Connect() => new Connection(inner.Connect(), _ => { });
    }

    /// <summary>A database that says nothing of failures.</summary>
    private sealed class LenientDatabase(IDatabase inner) : IDatabase
    {
        public string Name => inner.Name;

        public IDatabaseConnection Connect()
        {
            var connection = inner.Connect();
            return new Connection(connection, failure => { }) { Done = connection.Migrations };
        }
    }

    /// <summary>A database to which the place of a migration among the others is its
    /// number.</summary>
    private sealed class RenumberedDatabase(IDatabase inner, IReadOnlyList<Migration> order)
        : IDatabase
    {
        public string Name => inner.Name;

        public IDatabaseConnection Connect()
        {
            var connection = inner.Connect();
            return new Connection(connection, failure => throw failure)
            {
                Number = place => order[place - 1].Number,
                Done = () =>
                [
                    .. connection.Migrations().Select(number =>
                        order.ToList().FindIndex(one => one.Number == number) + 1),
                ],
            };
        }
    }

    private sealed class Connection(IDatabaseConnection inner, Action<DatabaseException> hear)
        : IDatabaseConnection
    {
        public Func<IReadOnlyList<int>> Done { get; init; } = () => [];

        public Func<int, int> Number { get; init; } = number => number;

        public void Ask(string statement) => inner.Ask(statement);

        public IReadOnlyList<int> Migrations() => Done();

        public void Run(Migration migration)
        {
            try
            {
                inner.Run(migration with { Number = Number(migration.Number) });
            }
            catch (DatabaseException failure)
            {
                hear(failure);
            }
        }

        public void Dispose() => inner.Dispose();
    }
}
