namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>What is counted on simulated disks.</summary>
internal static class Counted
{
    public const string States = "states";
    public const string InRecovery = "states in recovery";
    public const string Killed = "recoveries";
    public const string Faults = "faults";
}
