using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.WorldGrid.CrashProofs.Proving;

/// <summary>How proofs of the embedded grid are run.</summary>
/// <param name="Folder">Where files are written; they are gone after the proof.</param>
/// <param name="CrashTarget">How the process is started that is killed.</param>
public sealed record GridProofConditions(string Folder, VictimStart CrashTarget)
    : ProofConditions(Folder, CrashTarget)
{
    /// <summary>Of how many bytes, lengths and refusals one is tried, from 1: all.</summary>
    public int Each { get; init; } = 1;

    /// <summary>How many bytes a disk writes whole or not at all, from 1: the smaller, the more
    /// states a crash can leave.</summary>
    public int Sector { get; init; } = 192;
}
