using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.AuditLedger.CrashProofs.Proving;
using Caelmor.AuditLedger.CrashProofs.Workloads;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;

namespace Caelmor.AuditLedger.CrashProofs.States;

/// <summary>Every prefix, every subset of sectors, zeros and lengths without data, after every
/// operation of a ledger; and the same of the recovery after it.</summary>
internal sealed class EveryCrash() : Proof<LedgerProofConditions>(
    ProofSort.States,
    "a crash at any moment",
    "Whatever of the unflushed writes a crash keeps, what was acknowledged is read, and of the "
    + "rest a beginning of what was handed over.",
    "workloads")
{
    protected override async Task ProveAsync(
        ProofLog log, LedgerProofConditions conditions, CancellationToken cancellation) =>
        await log.EachAsync(await Workload.AllAsync(), async (workload, ended) =>
        {
            await WorkloadTrial.Of(workload, log, conditions.Subject, isEveryWrite: true)
                .RunAsync(new(workload.Begin), sector: 512, ended);
            await WorkloadTrial.Of(workload, log, conditions.Subject, isEveryWrite: false)
                .RunAsync(new(workload.Begin), sector: 128, ended);
        }, cancellation);
}

/// <summary>The disk refuses at operation 1, 2, 3 and so on; and then there is a crash.</summary>
internal sealed class EveryRefusal() : Proof<LedgerProofConditions>(
    ProofSort.States,
    "a crash after a fault",
    "A disk that refuses, once or for ever, ends the ledger of a process; after a crash what was "
    + "acknowledged is read, and of the rest a beginning.",
    "workloads")
{
    protected override async Task ProveAsync(
        ProofLog log, LedgerProofConditions conditions, CancellationToken cancellation) =>
        await log.EachAsync(await Workload.AllAsync(), async (workload, ended) =>
        {
            var trial = WorkloadTrial.Of(workload, log, conditions.Subject, isEveryWrite: false);
            for (var (at, isReached) = (1, true); isReached; at++)
            {
                isReached = false;
                foreach (var fault in Variants(at, conditions.IsEverything))
                {
                    isReached |= await trial.RunAsync(
                        new(workload.Begin) { Fault = fault }, sector: 512, ended);
                }
            }
        }, cancellation);

    // A write that is refused after it was done leaves more than was written, on this disk.
    private static IEnumerable<DiskFault> Variants(int at, bool isEverything) =>
        DiskFault.Variants(at, isEverything
            ? DiskFault.Errors : [DiskFault.Errors[at % DiskFault.Errors.Count]])
            .Where(fault => !fault.DoesItAllTheSame);
}

/// <summary>Has every state tried that a crash of one workload leaves.</summary>
internal static class WorkloadTrial
{
    public static CrashTrial<Demand> Of(
        Workload workload, ProofLog log, Subject subject, bool isEveryWrite)
    {
        var examiner = new LedgerExaminer(log, subject);
        return new(
            async disk =>
            {
                var act = new Chronicler(disk, workload.Known, subject);
                await workload.ActAsync(act);
                return act.At;
            },
            (image, demand, after) =>
                examiner.ExamineAsync(image, demand, $"{workload.Name}: {after}"),
            log)
        {
            IsEveryWrite = isEveryWrite,
        };
    }
}
