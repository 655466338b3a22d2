using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Crashes;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How <c>crash</c> is typed.</summary>
internal static class CrashDefinition
{
    public static Command Of(Outlets outlets)
    {
        var options = new CrashOptions();
        var command = new Command(
            "crash",
            "Prove that no crash loses or half-writes a truth of the file store: simulated disks, "
            + "damaged files, killed processes.");
        options.AddTo(command);
        command.Add(outlets.Json);
        command.SetAction(async (parsed, interruption) => (int)await new CrashCommand(
            outlets.Of(parsed), options.Read(parsed)).RunAsync(interruption));
        return command;
    }
}
