using Caelmor.Storage.CrashProofs.Kills;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.TruthStore.CrashProofs.Kills;

/// <summary>
/// A real process on a real disk: killed at call 1, 2, 3 and so on until it completes, and refused.
/// </summary>
internal sealed class EveryCall() : Proof<StoreProofConditions>(
    ProofSort.Calls,
    "a process at every call",
    "A process that is killed or refused at any call to the system leaves the old truth or "
    + "the new one.",
    "calls of acts")
{
    private static readonly string[] Writing = ["pwrite64", "fsync", "renameat", "unlinkat"];

    private static readonly string[] All =
    [
        .. Writing, "openat", "pread64", "flock", "ftruncate", "getdents64", "sync_file_range", "statx",
    ];

    protected override async Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        if (Strace.Missing.Length > 0)
        {
            throw new NotTriedException(Strace.Missing);
        }

        (Act Act, string Call)[] steps =
        [
            .. from act in conditions.Acts
               from call in conditions.IsEverything ? All : Writing
               select (act, call),
        ];
        await log.EachAsync(steps, async (step, ended) =>
        {
            using var begin = new TemporaryFolder(conditions.Folder);
            await step.Act.PrepareAsync(begin);
            var trial = new CallTrial(
                step.Act.Traced,
                begin,
                conditions,
                (folder, run, again) => ActJudge.JudgeAsync(step.Act, folder, run, again),
                ended);
            await trial.TryAllAsync(step.Call, log);
        }, cancellation);
    }
}
