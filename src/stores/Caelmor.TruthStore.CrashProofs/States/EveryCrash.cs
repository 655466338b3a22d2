using Caelmor.TruthStore.CrashProofs.Stories;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>
/// Every subset, prefix and order of what was not flushed, after every operation, torn at sectors
/// of 512 bytes and of 4 KiB.
/// </summary>
internal sealed class EveryCrash : Proof
{
    public static readonly int[] Sectors = [512, 4096];

    public override ProofSort Sort => ProofSort.States;

    public override string Name => "a crash at any moment";

    public override string Shows =>
        "Whatever of the unflushed writes and names a crash keeps, the old truth or the new one is "
        + "there, whole.";

    public override string Steps => "stories";

    internal override Task ProveAsync(
        ProofLog log, ProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(StoryBook.All, async (workload, ended) =>
        {
            var trial = new CrashTrial(workload, conditions.Subject, log);
            foreach (var sector in Sectors)
            {
                await trial.RunAsync(new(workload.Begin), sector, ended);
            }
        }, cancellation);
}
