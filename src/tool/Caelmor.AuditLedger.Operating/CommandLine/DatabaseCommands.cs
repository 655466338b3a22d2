using System.CommandLine;
using Caelmor.AuditLedger.Operating.Commands;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;

namespace Caelmor.AuditLedger.Operating.CommandLine;

/// <summary>The command that prepares a database. No server uses what it makes.</summary>
internal static class DatabaseCommands
{
    public static IEnumerable<Command> All(OperatorsEnvironment here, OutputTargets targets)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder with the migrations: 0001-words.sql, 0002-…",
        };
        var database = new Option<string>("--database")
        {
            Description = "The database, in the words of Npgsql; a password in PGPASSWORD.",
            HelpName = "CONNECTION",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Say which would run, and run none.",
        };
        var command = new Command(
            "migrate", "Prepare a PostgreSQL database: run what has not run yet, by number.")
        {
            folder, database, dryRun,
        };
        yield return command.Does((parsed, cancellation) => new MigrateCommand(
            new(here, targets.Of(parsed), isQuiet: false),
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(database),
            parsed.GetValue(dryRun)).RunAsync(cancellation));
    }
}
