using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.WorldGrid.CrashProofs.Proving;
using Caelmor.WorldGrid.CrashProofs.Workloads;

namespace Caelmor.WorldGrid.CrashProofs.States;

/// <summary>Every subset of sectors, every length and every choice of names after every operation
/// of a grid; and the same of the recovery after it.</summary>
internal sealed class EveryCrash() : Proof<GridProofConditions>(
    ProofSort.States,
    "a crash at any moment",
    "Whatever of the unflushed writes a crash keeps, the world is that of one save, whole: the "
    + "last that was acknowledged, or the one that was being made.",
    "workloads")
{
    protected override async Task ProveAsync(
        ProofLog log, GridProofConditions conditions, CancellationToken cancellation) =>
        await log.EachAsync(await Workload.AllAsync(), async (workload, ended) =>
            await WorkloadTrial.Of(workload, log)
                .RunAsync(new(workload.Begin.Image), conditions.Sector, ended), cancellation);
}

/// <summary>The disk refuses at operation 1, 2, 3 and so on; and then there is a crash.</summary>
internal sealed class EveryRefusal() : Proof<GridProofConditions>(
    ProofSort.States,
    "a crash after a fault",
    "A disk that refuses, once or for ever, whether it does what it refuses or not, leaves the "
    + "world of one save, whole.",
    "workloads")
{
    // What a crash tears is tried without refusals; here it is what a refusal leaves.
    private const int Sector = 4096;

    protected override async Task ProveAsync(
        ProofLog log, GridProofConditions conditions, CancellationToken cancellation) =>
        await log.EachAsync(await Workload.AllAsync(), async (workload, ended) =>
        {
            var trial = WorkloadTrial.Of(workload, log);
            var whole = new SimulatedDisk(workload.Begin.Image);
            await trial.RunAsync(whole, Sector, ended);
            foreach (var fault in Enumerable.Range(1, whole.Operations)
                .SelectMany(at => DiskFault.Variants(at, Errors(at, conditions.IsEverything)))
                .Where((_, number) => number % conditions.Each == 0))
            {
                await trial.RunAsync(
                    new(workload.Begin.Image) { Fault = fault }, Sector, ended);
            }
        }, cancellation);

    private static IReadOnlyList<int> Errors(int at, bool isEverything) => isEverything
        ? DiskFault.Errors
        : [DiskFault.Errors[at % DiskFault.Errors.Count]];
}

/// <summary>Has every state tried that a crash of one workload leaves.</summary>
internal static class WorkloadTrial
{
    public static CrashTrial<Demand> Of(Workload workload, ProofLog log) => new(
        async disk =>
        {
            var act = new Settler(disk, workload.Begin, workload.Backups);
            await workload.ActAsync(act);
            return act.At;
        },
        (image, demand, after) =>
            GridExaminer.ExamineAsync(image, demand, $"{workload.Name}: {after}"),
        log);
}
