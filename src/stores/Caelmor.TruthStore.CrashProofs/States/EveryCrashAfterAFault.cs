using Caelmor.TruthStore.CrashProofs.Simulation;
using Caelmor.TruthStore.CrashProofs.Stories;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>The disk refuses at operation 1, 2, 3 and so on; and then there is a crash.</summary>
internal sealed class EveryCrashAfterAFault : Proof
{
    private static readonly bool[] Either = [false, true];

    public override ProofSort Sort => ProofSort.States;

    public override string Name => "a crash after a fault";

    public override string Shows =>
        "A disk that refuses, once or for ever, and a crash after that leave the old truth or the "
        + "new one.";

    public override string Steps => "stories";

    internal override Task ProveAsync(
        ProofLog log, ProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync(StoryBook.Small, async (workload, ended) =>
        {
            var trial = new CrashTrial(workload, conditions.Subject, log);
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

    private static IEnumerable<DiskFault> Variants(int at, bool isEverything) =>
        from isForEver in Either
        from isDone in Either
        from error in isEverything
            ? DiskFault.Errors
            : [DiskFault.Errors[at % DiskFault.Errors.Length]]
        select new DiskFault(at, error, isForEver, isDone);
}
