namespace Caelmor.Persistence.Operating;

/// <summary>The tool goes no further, and tells the caller why.</summary>
/// <param name="exitCode">What the process answers with.</param>
/// <param name="message">What was found, what was expected, and what to do.</param>
#pragma warning disable CA1032 // There is no stopping without a message and an exit code.
internal sealed class StopException(ExitCode exitCode, string message) : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>What the process answers with.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>The caller asked for something that there is not.</summary>
    public static StopException Misuse(string message) => new(ExitCode.WrongUsage, message);

    /// <summary>It was asked for rightly, and cannot be.</summary>
    public static StopException Refusal(string message) => new(ExitCode.Rejected, message);
}
