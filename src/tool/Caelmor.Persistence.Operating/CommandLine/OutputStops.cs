using Caelmor.CommandLine;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>Stops a command whose answer nobody can read.</summary>
internal static class OutputStops
{
    /// <summary>Nothing can be told, so nothing is done.</summary>
    public static StopException Closed() => new(
        ExitCode.ToolFault,
        "Found that the standard output is closed; expected it open, for the answer goes there. "
        + "Nothing was done. Send it to /dev/null if nobody is to see it.");

    /// <summary>Something was told, and did not get there.</summary>
    public static StopException Unwritable(string loss) => new(
        ExitCode.ToolFault,
        $"Found that the standard output cannot be written: {loss}. Expected room for the answer. "
        + "What was to be done may have been done: 'caelmor-truth list' tells.");
}
