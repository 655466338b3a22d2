using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class Misuse
{
    /// <exception cref="StopException">Something is wrong with it.</exception>
    public static void StopAt(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if ((UnknownOption(parsed) ?? Unmatched(parsed) ?? FirstError(parsed)) is { } wrong)
        {
            var asked = command is RootCommand ? "" : command.Name + " ";
            throw StopException.Misuse(
                $"{wrong} 'caelmor-truth {asked}--help' tells what there is.");
        }
    }

    // The parser takes what looks like an option, and is none, for an epoch or a folder.
    private static string? UnknownOption(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Parents.OfType<Command>().Append(command)
            .SelectMany(one => one.Options).Select(option => option.Name);
        return parsed.CommandResult.Tokens.Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens)
            .Where(text => text.StartsWith('-') && text.Length > 1 && !char.IsDigit(text[1]))
            .Select(text => $"There is no option '{text}'.{Nearest.Hint(text, known)}")
            .FirstOrDefault();
    }

    private static string? Unmatched(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.UnmatchedTokens is not [var first, ..] ? null
            : command is RootCommand
                ? $"There is no command '{first}'."
                    + Nearest.Hint(first, command.Subcommands.Select(one => one.Name))
                : $"'{command.Name}' does not take '{first}'.";
    }

    private static string? FirstError(ParseResult parsed) =>
        parsed.Errors is not [var error, ..] ? null : error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } bare =>
                $"{bare.Option.Name} takes {bare.Option.HelpName}, and found nothing.",
            ArgumentResult { Tokens.Count: 0, Parent: CommandResult command } bare =>
                $"'{command.Command.Name}' takes {bare.Argument.Name}, and found nothing.",
            CommandResult { Command: RootCommand } => "Found no command.",
            _ => error.Message.EndsWith('.') ? error.Message : error.Message + ".",
        };
}
