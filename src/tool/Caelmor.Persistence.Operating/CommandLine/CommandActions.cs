using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Operating.Commands;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Says what commands do: each works with a context of its own.</summary>
internal sealed class CommandActions(
    OperatorEnvironment here, OutputTargets targets, Option<bool> verbose)
{
    /// <summary>The argument that nearly every command takes.</summary>
    public static Argument<string> Folder() => Store(
        "DIR", "The folder of the truth store; or postgres:CONNECTION, for one in a database.");

    /// <summary>An argument that names a store of any kind.</summary>
    public static Argument<string> Store(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = NameOf,
    };

    // A wrong connection is a wrong command line.
    private static string? NameOf(ArgumentResult result)
    {
        try
        {
            return PostgresPlaces.NameOf(result.Tokens[0].Value);
        }
        catch (TruthStoreException refused)
        {
            result.AddError(refused.Message);
            return null;
        }
    }

    /// <summary>Says what a command does.</summary>
    public Command Add(
        Command command,
        Func<ParseResult, CommandContext, CancellationToken, Task<ExitCode>> act) =>
        command.Does((parsed, cancellation) => act(
            parsed, new(here, targets.Of(parsed), parsed.GetValue(verbose)), cancellation));

    /// <summary>Says what a command does that may be told to print only what is wrong.</summary>
    public Command AddQuiet(
        Command command,
        Func<ParseResult, CommandContext, CancellationToken, Task<ExitCode>> act)
    {
        var quiet = new Option<bool>("--quiet")
        {
            Description = "Print nothing if all is well, and else only what is wrong. For cron.",
        };
        command.Add(quiet);
        return command.Does((parsed, cancellation) =>
        {
            var (target, isQuiet) = (targets.Of(parsed), parsed.GetValue(quiet));
            return isQuiet && target.IsForMachines
                ? throw StopException.Misuse(
                    "Found --quiet with --json; expected one of them, for a machine is always "
                    + "answered with one document. Leave --quiet out.")
                : act(parsed, new(here, target, parsed.GetValue(verbose), isQuiet), cancellation);
        });
    }
}
