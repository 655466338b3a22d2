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

    /// <summary>Stopped by Ctrl-C, as shells have it: 128 and the number of the signal.</summary>
    Interrupted = 130,
}
