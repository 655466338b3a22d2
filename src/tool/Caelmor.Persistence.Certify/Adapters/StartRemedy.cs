namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>What is really the matter with a command that starts something, and no adapter.</summary>
internal static class StartRemedy
{
    // What interpreters say of a script that is not where the command has it.
    private static readonly string[] NoScript =
    [
        "can't open file", "Cannot find module", "No such file or directory", "cannot open",
        "does not exist", "Unable to access jarfile",
    ];

    /// <summary>What to do; null if there is nothing to go by.</summary>
    /// <param name="found">What was found in the place of an answer.</param>
    public static string? Of(string found) =>
        found.Contains("'initialize', which is none", StringComparison.Ordinal)
            ? "The program repeats what is said to it, as cat does, and is no adapter. 'caelmor-certify "
                + "new' writes one to begin with."
        : !found.Contains("ended with exit code", StringComparison.Ordinal) ? null
        : NoScript.Any(words => found.Contains(words, StringComparison.OrdinalIgnoreCase))
            ? "The program was started and does not find its script. A path is looked for from the "
                + $"folder in which you call, which is {Environment.CurrentDirectory}."
        : found.Contains("exit code 0,", StringComparison.Ordinal)
            ? "Read standard input line by line to its end, and leave only then."
        : "It fails by itself. Run the same command by hand: it has to start, and to wait.";
}
