using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;

namespace Caelmor.Storage.CrashProofs.States;

/// <summary>
/// Goes through every state in which a crash can leave the disk during a story, and through those
/// that a crash of its recovery leaves.
/// </summary>
/// <typeparam name="TDemand">What has to be there, such as how much was acknowledged.</typeparam>
/// <param name="actAsync">
/// Does what there is to do on a disk, and says what has to be there after each of its moments.
/// What the disk refuses, it takes for an end of the story.
/// </param>
/// <param name="examineAsync">
/// Opens a store on a state, and says what should not be; it is told where the state comes from.
/// </param>
/// <param name="log">Counts the states.</param>
public sealed class CrashTrial<TDemand>(
    Func<SimulatedDisk, Task<Func<int, TDemand>>> actAsync,
    Func<DiskImage, TDemand, string, Task<Examined>> examineAsync,
    ProofLog log)
{
    private readonly HashSet<(string Digest, TDemand Demand)> _seen = [];

    /// <summary>Whether a sector may also be as an earlier write has left it; see
    /// <see cref="Moment.CrashStates"/>.</summary>
    public bool IsEveryWrite { get; init; }

    /// <summary>Tries every state that is new to it.</summary>
    /// <param name="disk">The disk as it is before.</param>
    /// <param name="sector">The size of what is written whole or not at all.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Whether the disk has refused something.</returns>
    public async Task<bool> RunAsync(
        SimulatedDisk disk, int sector, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(disk);
        var demandAt = await actAsync(disk);
        for (var i = 0; i < disk.Moments.Count; i++)
        {
            foreach (var image in disk.Moments[i].CrashStates(sector, IsEveryWrite))
            {
                cancellation.ThrowIfCancellationRequested();
                await JudgeAsync(image, demandAt(i), disk.Moments[i].After, sector);
            }
        }

        var isHit = disk.Fault is { At: var at } && disk.Operations >= at;
        if (isHit)
        {
            log.Enter(Counted.Faults, finding: null);
        }

        return isHit;
    }

    private async Task JudgeAsync(DiskImage image, TDemand demand, string after, int sector)
    {
        if (!_seen.Add((image.Digest(), demand)))
        {
            return;
        }

        var (finding, recovery) = await examineAsync(image, demand, after);
        log.Enter(Counted.States, finding);
        foreach (var moment in recovery)
        {
            foreach (var second in moment.CrashStates(sector, IsEveryWrite))
            {
                if (_seen.Add((second.Digest(), demand)))
                {
                    var (again, _) = await examineAsync(
                        second, demand, $"{after}, then {moment.After}");
                    log.Enter(Counted.InRecovery, again);
                }
            }
        }
    }
}

/// <summary>A state that was judged.</summary>
/// <param name="Finding">What is wrong with it; null if nothing is.</param>
/// <param name="Recovery">The disk after each operation up to the first answer.</param>
public sealed record Examined(ProofFinding? Finding, IReadOnlyList<Moment> Recovery);

/// <summary>What is counted on simulated disks.</summary>
public static class Counted
{
    /// <summary>States that a crash leaves.</summary>
    public const string States = "states";

    /// <summary>States that a crash of a recovery leaves.</summary>
    public const string InRecovery = "states in recovery";

    /// <summary>Recoveries of what a process left that was killed.</summary>
    public const string Killed = "recoveries";

    /// <summary>Refusals of the disk.</summary>
    public const string Faults = "faults";
}
