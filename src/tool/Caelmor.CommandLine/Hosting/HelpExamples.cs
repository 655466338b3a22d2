using System.CommandLine;

namespace Caelmor.CommandLine.Hosting;

/// <summary>Keeps what the help teaches below its list of options: examples and exit
/// codes.</summary>
/// <param name="ofTool">What stands below the help of the tool.</param>
/// <param name="ofCommands">What stands below the help of commands, by their names.</param>
public sealed class HelpExamples(
    string ofTool, params IEnumerable<(string Command, string Text)> ofCommands)
{
    private readonly Dictionary<string, string> _ofCommands =
        ofCommands.ToDictionary(one => one.Command, one => one.Text, StringComparer.Ordinal);

    /// <summary>What is taught about a command; null if nothing is.</summary>
    public string? Of(Command command) =>
        command is RootCommand ? ofTool : _ofCommands.GetValueOrDefault(command.Name);
}
