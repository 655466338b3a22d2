using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The help of System.CommandLine, and below it what there is to know.</summary>
internal sealed class TeachingHelp(SynchronousCommandLineAction usual)
    : SynchronousCommandLineAction
{
    // Help is the answer even if the rest of the line is wrong.
    public override bool ClearsParseErrors => true;

    /// <summary>Teaches under the help of every command.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((SynchronousCommandLineAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        parseResult.InvocationConfiguration.Output.WriteLine(
            Lessons.Of(command is RootCommand ? "" : command.Name));
        return result;
    }
}
