using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>lock</c> is typed.</summary>
internal static class LockDefinition
{
    public static Command Of(Screen screen, SuiteOptions suite)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder of the spec's features. Default: features/NAME of --spec.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "lock", "Hold the feature files of a new version of a spec fast, in its rules.json.")
        {
            folder,
        };
        command.SetAction(parsed => (int)new LockCommand(
            screen, suite.ReadSpec(parsed), parsed.GetValue(folder)).Run());
        return command;
    }
}
