using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Migrating;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Runs the migrations of a folder that have not run yet.</summary>
/// <param name="context">What it works with.</param>
/// <param name="folder">The folder with the migrations.</param>
/// <param name="connection">How to connect to the database; never printed.</param>
/// <param name="isDry">Whether to say only which would run.</param>
internal sealed class MigrateCommand(
    CommandContext context, string folder, string connection, bool isDry)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var all = Read();
        var database = Database();
        var before = Done(database);
        var open = all.Select(one => one.Number).Except(before).ToList();
        if (!isDry)
        {
            (await new EmbeddedLedger().MigrateAsync(database, all, cancellation)).Granted();
        }

        context.Screen.Line(Words(database, open));
        context.Answer(new MigrateAnswer(
            "migrate", database.Name, isDry ? [] : open, isDry ? open : [], before));
        return ExitCode.Success;
    }

    private FormattableString Words(PostgresDatabase database, List<int> open) =>
        open.Count == 0
            ? (FormattableString)$"No migration has to run: '{database.Name}' has had all of them."
            : $"{(isDry ? "Would run" : "Ran")} in '{database.Name}': {string.Join(", ", open)}.";

    private IReadOnlyList<Migration> Read()
    {
        Permission.DemandSight(folder);
        if (!Directory.Exists(folder))
        {
            throw StopException.Misuse(
                $"Found no folder '{folder}'; expected one with migrations, such as "
                + "'0001-words.sql'. Check the path.");
        }

        try
        {
            return MigrationFolder.Read(folder);
        }
        catch (IOException mistake) when (!Permission.IsLacking(mistake))
        {
            throw StopException.Misuse(mistake.Message);
        }
    }

    private PostgresDatabase Database()
    {
        try
        {
            return PostgresDatabase.Of(connection);
        }
        catch (DatabaseException mistake)
        {
            throw StopException.Misuse(mistake.Message);
        }
    }

    private static IReadOnlyList<int> Done(PostgresDatabase database)
    {
        try
        {
            using var open = database.Connect();
            return open.Migrations();
        }
        catch (DatabaseException failure)
        {
            throw StopException.Refusal(
                $"Found {failure.Message} Expected a database to prepare. Nothing was changed.");
        }
    }
}

/// <summary>For machines: what became of migrations.</summary>
/// <param name="Command">The command.</param>
/// <param name="Database">Server and database.</param>
/// <param name="Ran">The numbers of those that ran now.</param>
/// <param name="WouldRun">The numbers of those that would run, of a rehearsal.</param>
/// <param name="RanBefore">The numbers of those that had run.</param>
internal sealed record MigrateAnswer(
    string Command,
    string Database,
    IReadOnlyList<int> Ran,
    IReadOnlyList<int> WouldRun,
    IReadOnlyList<int> RanBefore);
