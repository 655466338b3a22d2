using System.Globalization;
using Caelmor.AuditLedger.Hosting;
using DbUp;
using DbUp.Engine;
using Npgsql;

namespace Caelmor.AuditLedger.Migrating;

/// <summary>A connection to a database that is prepared: its journal, and the migrations that are
/// run by DbUp.</summary>
/// <remarks>Order, once each and forward are the ledger's affair, which is certified for it; here a
/// migration and its note are one transaction.</remarks>
internal sealed class PostgresConnection : IDatabaseConnection
{
    // Of this application alone; whoever has it runs migrations.
    private const string Lock = "SELECT pg_try_advisory_lock(hashtext('caelmor-ledger migrate'))";

    private readonly string _name;
    private readonly string _text;
    private readonly NpgsqlConnection _held;

    private PostgresConnection(string name, string text) =>
        (_name, _text, _held) = (name, text, new(text));

    public static PostgresConnection Open(string name, string text)
    {
        var connection = new PostgresConnection(name, text);
        try
        {
            connection.TakeLock();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Ask(string statement) => throw new DatabaseException(
        "a connection for migrations: nothing else is asked of this database.");

    public IReadOnlyList<int> Migrations() => Try(() => (IReadOnlyList<int>)
    [
        .. Engine([]).GetExecutedScripts().Select(
            name => int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture)),
    ]);

    public void Run(Migration migration)
    {
        var name = migration.Number.ToString("D6", CultureInfo.InvariantCulture);
        var result = Try(() => Engine([new(name, migration.Script)]).PerformUpgrade());
        if (!result.Successful)
        {
            throw DatabaseFaults.Of(result.Error, _name);
        }
    }

    public void Dispose() => _held.Dispose();

    private void TakeLock()
    {
        var isMine = Try(() =>
        {
            _held.Open();
            using var command = new NpgsqlCommand(Lock, _held);
            return command.ExecuteScalar() is true;
        });
        if (!isMine)
        {
            throw new DatabaseException(
                $"somebody else who runs migrations of {_name}; wait until they have done.");
        }
    }

    private UpgradeEngine Engine(IEnumerable<SqlScript> scripts) => DeployChanges.To
        .PostgresqlDatabase(_text, PostgresDatabase.Schema)
        .WithScripts(scripts)
        .WithTransaction()
        .WithVariablesDisabled()
        .JournalToPostgresqlTable(PostgresDatabase.Schema, PostgresDatabase.Journal)
        .LogToNowhere()
        .Build();

    private T Try<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception failure) when (DatabaseFaults.Is(failure))
        {
            throw DatabaseFaults.Of(failure, _name);
        }
    }
}
