using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Workloads;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>
/// A process is killed after an operation of a story; the next one recovers and is told a truth;
/// and then, or before, the power fails.
/// </summary>
/// <remarks>
/// A killed process leaves the cache to the next one. So recovery sees what is not durable yet, and
/// what it tells of that has to be durable by then.
/// </remarks>
internal sealed class RecoveryTrial(Workload workload, Subject subject, ProofLog log)
{
    private readonly HashSet<(string Digest, Expected? Told)> _seen = [];
    private readonly Examiner _examiner = new(workload, subject);

    public async Task RunAsync(int sector, CancellationToken cancellation)
    {
        var disk = new SimulatedDisk(workload.Begin);
        await workload.RunAsync(disk, subject);
        var acknowledged = workload.AcknowledgedAt(disk);
        for (var i = 0; i < disk.Moments.Count; i++)
        {
            await RecoverAsync(disk.Moments[i], i >= acknowledged, sector, cancellation);
        }
    }

    private async Task RecoverAsync(
        Moment killed, bool isAcknowledged, int sector, CancellationToken cancellation)
    {
        var disk = SimulatedDisk.WithCacheOf(killed);
        var demand = _examiner.Demand(isAcknowledged);
        Expected? told = null;
        await log.TryAsync(Counted.Killed, $"{workload}, killed after '{killed.After}'", async () =>
        {
            using var store = subject.Open(disk, workload.OptionsFor(disk.Image));
            var found = await store.ReadAsync();
            told = demand.FirstOrDefault(one => one.Fits(found));
            return _examiner.Judge(found, disk.Image, demand, $"{killed.After}', killed, 'opened");
        });
        for (var i = 0; i < disk.Moments.Count && told is not null; i++)
        {
            var isTold = i == disk.Moments.Count - 1;
            var after = $"{killed.After}', killed, '{disk.Moments[i].After}";
            foreach (var image in disk.Moments[i].CrashStates(sector))
            {
                cancellation.ThrowIfCancellationRequested();
                var settled = isTold ? told : isAcknowledged ? workload.New : null;
                if (_seen.Add((image.Digest(), settled)))
                {
                    var (finding, _) = await _examiner.ExamineAsync(
                        image, isTold ? [told] : demand, after);
                    log.Enter(Counted.InRecovery, finding);
                }
            }
        }
    }
}
