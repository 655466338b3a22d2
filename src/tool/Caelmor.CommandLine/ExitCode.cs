namespace Caelmor.CommandLine;

/// <summary>What a process answers with: one number for each meaning, the same in every
/// tool.</summary>
public enum ExitCode
{
    /// <summary>Done; of what is judged: all is well.</summary>
    Success = 0,

    /// <summary>What was looked at is not as it has to be, or an act was refused.</summary>
    Rejected = 1,

    /// <summary>The caller asked for something that there is not.</summary>
    WrongUsage = 2,

    /// <summary>The tool itself failed, or its answer could not be written. It says nothing about
    /// what was looked at.</summary>
    ToolFault = 3,

    /// <summary>Nothing was wrong, but not all was tried: that shows nothing.</summary>
    Incomplete = 4,

    /// <summary>The user of the process may not read or write what was asked for. It says nothing
    /// about what is there.</summary>
    NoPermission = 5,

    /// <summary>Stopped by Ctrl-C, as shells have it: 128 and the number of the signal.</summary>
    Interrupted = 130,
}

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
