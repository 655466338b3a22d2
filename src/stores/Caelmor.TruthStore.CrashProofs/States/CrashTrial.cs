using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Simulation;
using Caelmor.TruthStore.CrashProofs.Workloads;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>
/// Goes through every state in which a crash can leave the disk during a story, and through those
/// that a crash of its recovery leaves.
/// </summary>
internal sealed class CrashTrial(Workload workload, Subject subject, ProofLog log)
{
    private readonly HashSet<(string Digest, bool IsAcknowledged)> _seen = [];
    private readonly Examiner _examiner = new(workload, subject);

    /// <returns>Whether the disk has refused something.</returns>
    public async Task<bool> RunAsync(
        SimulatedDisk disk, int sector, CancellationToken cancellation)
    {
        var acknowledged = await ActAsync(disk);
        for (var i = 0; i < disk.Moments.Count; i++)
        {
            foreach (var image in disk.Moments[i].CrashStates(sector))
            {
                cancellation.ThrowIfCancellationRequested();
                await JudgeAsync(image, i >= acknowledged, disk.Moments[i].After, sector);
            }
        }

        var isHit = disk.Fault is { At: var at } && disk.Operations >= at;
        if (isHit)
        {
            log.Enter(Counted.Faults, finding: null);
        }

        return isHit;
    }

    private async Task<int> ActAsync(SimulatedDisk disk)
    {
        try
        {
            await workload.RunAsync(disk, subject);
            return workload.AcknowledgedAt(disk);
        }
        catch (TruthStoreException)
        {
            // Refused, so nothing is acknowledged; the states are judged all the same.
            return int.MaxValue;
        }
    }

    private async Task JudgeAsync(DiskImage image, bool isAcknowledged, string after, int sector)
    {
        if (!_seen.Add((image.Digest(), isAcknowledged)))
        {
            return;
        }

        var demand = _examiner.Demand(isAcknowledged);
        var (finding, recovery) = await _examiner.ExamineAsync(image, demand, after);
        log.Enter(Counted.States, finding);
        foreach (var moment in recovery)
        {
            foreach (var second in moment.CrashStates(sector))
            {
                if (_seen.Add((second.Digest(), isAcknowledged)))
                {
                    var (again, _) = await _examiner.ExamineAsync(
                        second, demand, $"{after}, then {moment.After}");
                    log.Enter(Counted.InRecovery, again);
                }
            }
        }
    }
}
