using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Running;

/// <summary>Runs migrations for an operator: by number, once each, forward, up to the first that
/// fails (dl-3.3).</summary>
public static class Migrator
{
    /// <summary>Runs those that have not run.</summary>
    /// <exception cref="RefusedException">One failed, or comes too late.</exception>
    public static void Run(IDatabase database, IReadOnlyList<Migration> migrations)
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
                current = next;
                Demand(database, next, latest);
                connection.Run(next);
            }
        }
        catch (DatabaseException failure)
        {
            throw new RefusedException(new(
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
            throw new RefusedException(new(
                database.Name,
                $"migrations that come after {latest}, which has run.",
                $"migration {next.Number}, which has not.",
                "Give it a later number. There is no way back."));
        }
    }
}
