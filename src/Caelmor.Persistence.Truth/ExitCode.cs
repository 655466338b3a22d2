namespace Caelmor.Persistence.Operating;

/// <summary>What the process answers with: one number for each meaning.</summary>
public enum ExitCode
{
    /// <summary>Done; of <c>verify</c> and <c>check</c>: all is well.</summary>
    Success = 0,

    /// <summary>
    /// A file fails its check, the store is not healthy, or an act was refused: a server runs, the
    /// disk refuses, the operator answered otherwise.
    /// </summary>
    Rejected = 1,

    /// <summary>The caller asked for something that there is not.</summary>
    WrongUsage = 2,

    /// <summary>The tool itself failed, or its answer could not be written. It says nothing about
    /// the store.</summary>
    ToolFault = 3,

    /// <summary>Stopped by Ctrl-C, as shells have it: 128 and the number of the signal.</summary>
    Interrupted = 130,
}
