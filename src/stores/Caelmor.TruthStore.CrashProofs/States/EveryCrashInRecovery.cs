using Caelmor.TruthStore.CrashProofs.Stories;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>A process is killed after each operation, and its recovery meets a power cut.</summary>
internal sealed class EveryCrashInRecovery : Proof
{
    public override ProofSort Sort => ProofSort.States;

    public override string Name => "a crash in recovery";

    public override string Shows =>
        "After a kill at any operation a recovery may crash as well, and what it has told once is "
        + "there from then on.";

    public override string Steps => "stories";

    internal override Task ProveAsync(
        ProofLog log, ProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(StoryBook.Small, async (workload, ended) =>
        {
            var trial = new RecoveryTrial(workload, conditions.Subject, log);
            foreach (var sector in EveryCrash.Sectors)
            {
                await trial.RunAsync(sector, ended);
            }
        }, cancellation);
}
