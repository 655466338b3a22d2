using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Workloads;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>
/// Every subset, prefix and order of what was not flushed, after every operation, torn at sectors
/// of 512 bytes and of 4 KiB.
/// </summary>
internal sealed class EveryCrash() : Proof<StoreProofConditions>(
    ProofSort.States,
    "a crash at any moment",
    "Whatever of the unflushed writes and names a crash keeps, the old truth or the new one"
    + " is there, whole.",
    "stories")
{
    public static readonly int[] Sectors = [512, 4096];

    protected override Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(AllWorkloads.All, async (workload, ended) =>
        {
            var trial = WorkloadTrial.Of(workload, conditions.Subject, log);
            foreach (var sector in Sectors)
            {
                await trial.RunAsync(new(workload.Begin), sector, ended);
            }
        }, cancellation);
}

/// <summary>The disk refuses at operation 1, 2, 3 and so on; and then there is a crash.</summary>
internal sealed class EveryCrashAfterAFault() : Proof<StoreProofConditions>(
    ProofSort.States,
    "a crash after a fault",
    "A disk that refuses, once or for ever, and a crash after that leave the old truth or "
    + "the new one.",
    "stories")
{
    protected override Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(AllWorkloads.Small, async (workload, ended) =>
        {
            var trial = WorkloadTrial.Of(workload, conditions.Subject, log);
            for (var (at, isReached) = (1, true); isReached; at++)
            {
                isReached = false;
                foreach (var fault in Variants(at, conditions.IsEverything))
                {
                    isReached |= await trial.RunAsync(
                        new(workload.Begin) { Fault = fault }, 512, ended);
                }
            }
        }, cancellation);

    private static IEnumerable<DiskFault> Variants(int at, bool isEverything) => isEverything
        ? DiskFault.Variants(at, DiskFault.Errors)
        : DiskFault.Variants(at, DiskFault.Errors[at % DiskFault.Errors.Count]);
}

/// <summary>A process is killed after each operation, and its recovery meets a power cut.</summary>
internal sealed class EveryCrashInRecovery() : Proof<StoreProofConditions>(
    ProofSort.States,
    "a crash in recovery",
    "After a kill at any operation a recovery may crash as well, and what it has told once "
    + "is there from then on.",
    "stories")
{
    protected override Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(AllWorkloads.Small, async (workload, ended) =>
        {
            var trial = new RecoveryTrial(workload, conditions.Subject, log);
            foreach (var sector in EveryCrash.Sectors)
            {
                await trial.RunAsync(sector, ended);
            }
        }, cancellation);
}
