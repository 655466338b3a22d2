using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;

namespace Caelmor.TruthStore.CrashProofs.Proving;

/// <summary>How proofs are run.</summary>
/// <param name="Folder">Where files are written; they are gone after the proof.</param>
/// <param name="CrashTarget">How the process is started that is killed.</param>
public sealed record ProofConditions(string Folder, VictimStart CrashTarget)
{
    /// <summary>What random choices begin with.</summary>
    public int Seed { get; init; } = 8;

    /// <summary>How long to go on killing at random moments.</summary>
    public TimeSpan Killing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether every call and every operation is tried with every error, once and for
    /// ever.</summary>
    public bool IsEverything { get; init; }

    /// <summary>What is done while a process is killed or refused at every call.</summary>
    internal IReadOnlyList<Act> Acts { get; init; } = Act.All;

    /// <summary>What is proven; only in the tests of proofs anything but the file store.</summary>
    internal Subject Subject { get; init; } = Subject.FileStore;

    /// <summary>Whether the first finding is enough.</summary>
    internal bool IsOneEnough { get; init; }
}
