using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.Storage.CrashProofs.Proving;

/// <summary>How proofs are run. Proofs of a store add what is of that store alone.</summary>
/// <param name="Folder">Where files are written; they are gone after the proof.</param>
/// <param name="CrashTarget">How the process is started that is killed.</param>
public record ProofConditions(string Folder, VictimStart CrashTarget)
{
    /// <summary>What random choices begin with.</summary>
    public int Seed { get; init; } = 8;

    /// <summary>How long to go on killing at random moments.</summary>
    public TimeSpan Killing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether every call and every operation is tried with every error, once and for
    /// ever.</summary>
    public bool IsEverything { get; init; }

    /// <summary>Whether the first finding is enough.</summary>
    public bool IsOneEnough { get; init; }
}
