using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Workloads;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>Makes trials of workloads: what has to be there is the new truth once it was
/// acknowledged, and before that the old one or the new one.</summary>
internal static class WorkloadTrial
{
    public static CrashTrial<bool> Of(Workload workload, Subject subject, ProofLog log)
    {
        var examiner = new Examiner(workload, subject);
        return new(
            async disk =>
            {
                try
                {
                    await workload.RunAsync(disk, subject);
                    var acknowledged = workload.AcknowledgedAt(disk);
                    return moment => moment >= acknowledged;
                }
                catch (TruthStoreException)
                {
                    // Refused, so nothing is acknowledged; the states are judged all the same.
                    return _ => false;
                }
            },
            (image, isAcknowledged, after) =>
                examiner.ExamineAsync(image, examiner.Demand(isAcknowledged), after),
            log);
    }
}
