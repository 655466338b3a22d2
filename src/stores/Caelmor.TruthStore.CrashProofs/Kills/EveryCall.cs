using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.TruthStore.CrashProofs.Kills;

/// <summary>
/// A real process on a real disk: killed at call 1, 2, 3 and so on until it completes, and refused.
/// </summary>
internal sealed class EveryCall() : Proof(
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

    private static readonly string[] Errors =
        ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE"];

    internal override async Task ProveAsync(
        ProofLog log, ProofConditions conditions, CancellationToken cancellation)
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
            await TryAsync(
                step.Call,
                new(step.Act, begin, conditions, ended),
                log,
                conditions.IsEverything);
        }, cancellation);
    }

    // As often as it makes the call it is killed, and each of these kills has to reach it.
    private static async Task TryAsync(
        string call, CallTrial trial, ProofLog log, bool isEverything)
    {
        var (count, finding) = await trial.CountAsync(call);
        log.Enter("whole runs", finding);
        for (var at = 1; at <= count; at++)
        {
            log.Enter("kills", await trial.KillAsync(call, at));
            foreach (var fault in FaultsAt(at, isEverything))
            {
                log.Enter("faults", await trial.RefuseAsync(call, fault));
            }
        }
    }

    private static IEnumerable<string> FaultsAt(int at, bool isEverything) => isEverything
        ? Errors.SelectMany<string, string>(
            error => [$"error={error}:when={at}", $"error={error}:when={at}+"])
        : [$"error={Errors[at % Errors.Length]}:when={at}"];
}
