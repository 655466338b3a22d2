namespace Caelmor.WorldGrid.Contract;

/// <summary>What an operator sets. Nothing of it changes what the world is.</summary>
/// <param name="Backups">How many saves are kept before the one in force, from 0 (pv-3.3,
/// pv-11.1).</param>
/// <param name="CachedChunks">How many chunks stay in memory at most, from 1 (pv-14.3).</param>
/// <param name="MinimumBackups">With fewer sound backups, operators are alerted (pv-12.3).</param>
/// <param name="CheckEvery">How often an idle server's checksums are validated (pv-12.1).</param>
/// <param name="RelocationReach">How many regions away the nearest valid one is looked for, before
/// players go to spawn (pv-8.4).</param>
public sealed record GridOptions(
    int Backups,
    int CachedChunks,
    int MinimumBackups,
    TimeSpan CheckEvery,
    int RelocationReach)
{
    /// <summary>What is so if nothing is said: five backups, a check each night.</summary>
    public static GridOptions Usual { get; } = new(
        Backups: 5,
        CachedChunks: 4096,
        MinimumBackups: 0,
        CheckEvery: TimeSpan.FromHours(24),
        RelocationReach: 1);
}
