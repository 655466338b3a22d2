using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

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

/// <summary>Writes the help of System.CommandLine, and below it what there is to know.</summary>
internal sealed class TeachingHelp(SynchronousCommandLineAction usual, HelpExamples examples)
    : SynchronousCommandLineAction
{
    // Help is the answer even if the rest of the line is wrong.
    public override bool ClearsParseErrors => true;

    /// <summary>Teaches under the help of the tool and of its commands.</summary>
    public static void AddTo(RootCommand root, HelpExamples examples)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((SynchronousCommandLineAction)help.Action!, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        if (examples.Of(parseResult.CommandResult.Command) is { } lesson)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(lesson);
        }

        return result;
    }
}
