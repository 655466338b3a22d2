namespace Caelmor.CommandLine;

/// <summary>A tool can't go on, and tells the caller why: a line for each reason.</summary>
/// <param name="exitCode">What the process answers with.</param>
/// <param name="messages">What was found, what was expected, and what to do; never empty.</param>
#pragma warning disable CA1032 // There is no stopping without a message and an exit code.
public sealed class StopException(ExitCode exitCode, params IEnumerable<string> messages)
    : Exception(string.Join(Environment.NewLine, messages))
#pragma warning restore CA1032
{
    /// <summary>What the process answers with.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>Each a message of its own.</summary>
    public IReadOnlyList<string> Messages { get; } = [.. messages];

    /// <summary>The caller asked for something that there is not.</summary>
    public static StopException Misuse(string message) => new(ExitCode.WrongUsage, message);

    /// <summary>It was asked for rightly, and cannot be.</summary>
    public static StopException Refusal(string message) => new(ExitCode.Rejected, message);
}
