using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>Runs migrations by number, once each, forward, as an operator does (dl-3.3).</summary>
internal static class MigrationRun
{
    /// <summary>Runs those that have not run.</summary>
    /// <exception cref="LedgerRefusedException">One failed, or comes too late.</exception>
    public static void Run(
        IDatabase database, IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        Migration? current = null;
        try
        {
            using var connection = database.Connect();
            var done = connection.Migrations();
            var latest = done.Count > 0 ? done.Max() : int.MinValue;
            foreach (var next in migrations.OrderBy(one => one.Number)
                .Where(one => !done.Contains(one.Number)))
            {
                cancellation.ThrowIfCancellationRequested();
                current = next;
                Demand(database, next, latest);
                connection.Run(next);
            }
        }
        catch (DatabaseException failure)
        {
            throw new LedgerRefusedException(new(
                database.Name,
                current is null ? "a database that can be reached."
                    : $"migration {current.Number} to run.",
                failure.Message,
                "Mend the database or the migration, and run them again: those that ran stay."));
        }
    }

    private static void Demand(IDatabase database, Migration next, int latest)
    {
        if (next.Number < latest)
        {
            throw new LedgerRefusedException(new(
                database.Name,
                $"migrations that come after {latest}, which has run.",
                $"migration {next.Number}, which has not.",
                "Give it a later number. There is no way back."));
        }
    }
}
