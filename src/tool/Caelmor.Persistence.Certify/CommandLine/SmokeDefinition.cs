using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Smoke;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How <c>smoke</c> is typed.</summary>
internal static class SmokeDefinition
{
    public static Command Of(Screen screen, Option<bool> verbose)
    {
        var options = new SmokeOptions();
        var command = new Command(
            "smoke",
            "Try an adapter before the implementation: one save, one restore, step by step, and "
            + "what to do about the step that fails.");
        options.AddTo(command);
        command.SetAction(async (parsed, interruption) => (int)await new SmokeCommand(
            screen, options.Read(parsed, parsed.GetValue(verbose))).RunAsync(interruption));
        return command;
    }
}
