namespace Caelmor.Persistence.Certify;

/// <summary>What the process answers with: one number for each meaning.</summary>
public enum ExitCode
{
    /// <summary>Certified; of a command that certifies nobody: done.</summary>
    Success = 0,

    /// <summary>
    /// A rule is broken, the implementation crashed, hung or gave an answer that means nothing; a
    /// mutant survived, a proof does not hold.
    /// </summary>
    Rejected = 1,

    /// <summary>The caller asked for something that there is not.</summary>
    WrongUsage = 2,

    /// <summary>Suite or certifier failed. It says nothing about the implementation.</summary>
    HarnessFault = 3,

    /// <summary>Nothing was broken, but not all was tried: that certifies nothing.</summary>
    NothingCertified = 4,

    /// <summary>Stopped by Ctrl-C, as shells have it: 128 and the number of the signal.</summary>
    Interrupted = 130,
}
