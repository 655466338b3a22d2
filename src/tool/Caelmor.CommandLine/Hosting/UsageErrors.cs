using System.CommandLine;
using System.CommandLine.Parsing;

namespace Caelmor.CommandLine.Hosting;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal sealed class UsageErrors(CommandLineTool tool)
{
    /// <exception cref="StopException">Something is wrong with it.</exception>
    public void StopAt(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (!command.TreatUnmatchedTokensAsErrors)
        {
            // It takes whatever stands behind it.
            return;
        }

        if ((UnknownOption(parsed) ?? Unmatched(parsed) ?? FirstError(parsed)) is { } wrong)
        {
            var asked = command is RootCommand ? "" : command.Name + " ";
            throw StopException.Misuse(
                $"{wrong} '{tool.Name} {asked}--help' tells what there is.");
        }

        if ((Misplaced(parsed) ?? Unused(parsed)) is { } idle)
        {
            throw StopException.Misuse(idle);
        }
    }

    // The parser takes what looks like an option, and is none, for a file or a name.
    private string? UnknownOption(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var known = OptionsOf(command)
            .SelectMany(option => option.Aliases.Prepend(option.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));
        return parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? null
            : parsed.CommandResult.Tokens.Select(token => token.Value)
                .Concat(parsed.UnmatchedTokens)
                .Where(text => text is ['-', not (>= '0' and <= '9'), ..] && !File.Exists(text))
                .Select(text => $"{ThereIsNo} option '{text}'.{DidYouMean.Hint(text, known)}")
                .FirstOrDefault();
    }

    private string ThereIsNo => tool.StartsSmall ? "there is no" : "There is no";

    private string? Unmatched(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return parsed.UnmatchedTokens is not [var first, ..]
            ? null
            : command is RootCommand
                ? $"{ThereIsNo} command '{first}'."
                    + DidYouMean.Hint(
                        first,
                        command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name))
                : $"'{command.Name}' does not take '{first}'.";
    }

    private static string? FirstError(ParseResult parsed) =>
        parsed.Errors is not [var error, ..] ? null : error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } bare =>
                $"{bare.Option.Name} takes {bare.Option.HelpName}, and found nothing.",
            ArgumentResult { Tokens.Count: 0, Parent: CommandResult command } bare =>
                $"'{command.Command.Name}' takes {bare.Argument.Name}, and found nothing.",
            CommandResult { Command: RootCommand { Action: null } } => "Found no command.",
            _ => error.Message is [.., '.' or '?'] ? error.Message : error.Message + ".",
        };

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Parents.OfType<Command>()
            .SelectMany(parent => parent.Options.Where(option => option.Recursive))
            .Concat(command.Options);

    // Between the tool's name and a command's any option of the tool is understood, and would be
    // passed over without a word.
    private string? Misplaced(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command is RootCommand ? null : parsed.RootCommandResult.Command.Options
            .Where(option => !option.Recursive && !command.Options.Contains(option)
                && parsed.GetResult(option) is { Implicit: false })
            .Select(option => OptionsOf(command).Any(own => own.Name == option.Name)
                ? $"{option.Name} stands before '{command.Name}', and belongs to it. Put it behind."
                : $"{option.Name} is no option of '{command.Name}'. {Takes(command)}")
            .FirstOrDefault();
    }

    // Options of the whole tool are understood behind any command.
    private string? Unused(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return OptionsOf(command)
            .Where(option => !tool.IsUsed(command, option)
                && parsed.GetResult(option) is { Implicit: false })
            .Select(option => $"'{command.Name}' does not use {option.Name}. {Takes(command)} "
                + $"Leave {option.Name} out.")
            .FirstOrDefault();
    }

    private string Takes(Command command)
    {
        var names = OptionsOf(command)
            .Where(option => !option.Hidden && tool.IsUsed(command, option))
            .Select(option => option.Name)
            .Order(StringComparer.Ordinal);
        return $"Its options are {string.Join(", ", names)}.";
    }
}
