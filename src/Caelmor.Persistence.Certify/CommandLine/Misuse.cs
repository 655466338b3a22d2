using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class Misuse
{
    private const string Tool = "caelmor-certify";

    /// <exception cref="StopException">Something is wrong with it.</exception>
    public static void StopAt(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            throw StopException.Misuse($"{Unknown(unknown, command)} {SeeHelp(command)}");
        }

        if (parsed.Errors is [var error, ..])
        {
            throw StopException.Misuse($"{Sentence(error)} {SeeHelp(command)}");
        }

        if (Misplaced(parsed) is { } misplaced)
        {
            throw StopException.Misuse(
                OptionsOf(command).Any(option => option.Name == misplaced.Name)
                    ? $"{misplaced.Name} stands before '{command.Name}', and belongs to it. Put it "
                        + "behind."
                    : $"{misplaced.Name} is no option of '{command.Name}'. {Takes(command)}");
        }

        if (Unused(parsed) is { } unused)
        {
            throw StopException.Misuse(
                $"'{command.Name}' does not use {unused.Name}. {Takes(command)} "
                + $"Leave {unused.Name} out.");
        }
    }

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? OptionsOf(command).Select(option => option.Name)
            : command.Subcommands.Select(sub => sub.Name);
        var kind = isOption ? "option" : "command";
        return !isOption && command is not RootCommand
            ? $"'{command.Name}' does not take '{token}'."
            : $"there is no {kind} '{token}'.{Nearest.Hint(token, known)}";
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Parents.OfType<Command>()
            .SelectMany(parent => parent.Options.Where(option => option.Recursive))
            .Concat(command.Options);

    // Between the tool's name and a command's any option of the tool is understood, and would be
    // passed over without a word.
    private static Option? Misplaced(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand
            ? null
            : parsed.RootCommandResult.Command.Options.FirstOrDefault(option =>
                !option.Recursive
                && !parsed.CommandResult.Command.Options.Contains(option)
                && parsed.GetResult(option) is { Implicit: false });

    // Options of the whole tool are understood behind any command.
    private static Option? Unused(ParseResult parsed) =>
        OptionsOf(parsed.CommandResult.Command).FirstOrDefault(option =>
            !SuiteOptions.IsUsed(parsed.CommandResult.Command, option)
            && parsed.GetResult(option) is { Implicit: false });

    private static string Takes(Command command)
    {
        var names = OptionsOf(command)
            .Where(option => !option.Hidden && SuiteOptions.IsUsed(command, option))
            .Select(option => option.Name)
            .Order(StringComparer.Ordinal);
        return $"Its options are {string.Join(", ", names)}.";
    }

    private static string SeeHelp(Command command) =>
        command is RootCommand
            ? $"'{Tool} --help' tells what there is."
            : $"'{Tool} {command.Name} --help' tells what there is.";

    private static string Sentence(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } bare =>
            $"{bare.Option.Name} takes {bare.Option.HelpName}, and found nothing.",
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult command } bare =>
            $"'{command.Command.Name}' takes {bare.Argument.Name}, and found nothing.",
        _ => error.Message is [.., '.' or '?'] ? error.Message : error.Message + ".",
    };
}
