using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.AuditLedger.CrashProofs.Proving;
using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.Storage.CrashProofs.Kills;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.AuditLedger.CrashProofs.Kills;

/// <summary>A real process on a real disk, killed at random moments; its parent keeps what has to
/// be there.</summary>
internal sealed class EveryMoment() : Proof<LedgerProofConditions>(
    ProofSort.Moments,
    "a process at random moments",
    "Whenever a process is killed, every event that it acknowledged is read again, in order, and "
    + "each one whole.",
    "seconds")
{
    private const long ForEver = 1_000_000;

    protected override async Task ProveAsync(
        ProofLog log, LedgerProofConditions conditions, CancellationToken cancellation)
    {
        var trial = new MomentTrial(
            conditions, folder => LedgerVictim.Words(folder, ForEver), LedgerJudge.JudgeAsync);
        var last = await trial.RunAsync(log, cancellation);
        log.Enter("ledgers that went on", last > 0 ? null : new(
            "no event was ever appended.", "some, between the kills.", "more time, --minutes"));
    }
}

/// <summary>A real process on a real disk: killed at call 1, 2, 3 and so on until it completes, and
/// refused.</summary>
internal sealed class EveryCall() : Proof<LedgerProofConditions>(
    ProofSort.Calls,
    "a process at every call",
    "A process that is killed or refused at any call to the system leaves every event that it "
    + "acknowledged.",
    "calls")
{
    private const int Count = 4;

    private static readonly string[] Writing = ["pwrite64", "fsync", "fdatasync", "ftruncate"];

    private static readonly string[] All =
        [.. Writing, "openat", "pread64", "flock", "getdents64", "statx"];

    private static readonly string[] Files =
    [
        "audit-events.ndjson", "audit-events.seals.ndjson", "snapshots.ndjson",
        "snapshots.seals.ndjson", "lock",
    ];

    protected override async Task ProveAsync(
        ProofLog log, LedgerProofConditions conditions, CancellationToken cancellation)
    {
        if (Strace.Missing.Length > 0)
        {
            throw new NotTriedException(Strace.Missing);
        }

        await log.EachAsync(conditions.IsEverything ? All : Writing, async (call, ended) =>
        {
            using var begin = new TemporaryFolder(conditions.Folder);
            await LedgerJudge.PrepareAsync(begin);
            var trial = new CallTrial(
                new("append events", folder => LedgerVictim.Words(folder, Count), Files),
                begin,
                conditions,
                async (folder, run, again) => (await LedgerJudge.JudgeAsync(
                    folder,
                    run.Acknowledged is [.., var last] ? last : LedgerJudge.Prepared,
                    again)).Finding,
                ended);
            var count = await trial.TryAllAsync(call, log);
            for (var at = 1; at <= count; at++)
            {
                log.Enter($"of them at {call}", null);
            }

            // Whatever is acknowledged goes through each of those that write.
            if (Writing.Contains(call) && count == 0)
            {
                log.Enter($"of them at {call}", new(
                    $"that {call} was never called.", "it to be called.", "the same proof"));
            }
        }, cancellation);
    }
}

/// <summary>Looks at a ledger that a process left.</summary>
internal static class LedgerJudge
{
    // As many as a process hands over at a time.
    private const int Group = 3;

    /// <summary>How many events a prepared ledger has.</summary>
    public const int Prepared = 2;

    /// <summary>Makes a ledger with events in it, and what a crash left behind them.</summary>
    public static async Task PrepareAsync(TemporaryFolder folder)
    {
        await new LedgerVictim(folder.Path, isHasty: false, isSilent: true).RunAsync(Prepared);
        await File.AppendAllTextAsync(folder.Of("audit-events.ndjson"), "{\"torn");
    }

    /// <summary>At least so many events are there, in order, and no more than were handed
    /// over.</summary>
    public static async Task<(ProofFinding? Finding, long Last)> JudgeAsync(
        TemporaryFolder folder, long least, string again)
    {
        if (least == 0 && Directory.GetFiles(folder.Path, "*.ndjson").Length < 4)
        {
            // It was killed while it made the ledger, and the next one goes on.
            return (null, 0);
        }

        var server = new Scribe();
        using var folders = LedgerFolders.ToWriteAt(folder.Path);
        var outcome = await server.StartAsync(folders.Places);
        if (outcome.Match(_ => (LedgerRefusal?)null, refusal => refusal) is { } why)
        {
            return (new($"a refusal: {why}.", $"{least} events or more.", again), least);
        }

        await outcome.Match(one => one, _ => null!).DisposeAsync();
        var count = server.Events.Count;
        var isRight = server.Events.Select((one, number) => one == Chronicle.Event(number))
            .All(one => one);
        return (
            isRight && count >= least && count <= least + Group
                ? null
                : new(
                    $"{count} events, {(isRight ? "as" : "not as")} they were handed over.",
                    $"{least} to {least + Group}, as they were.",
                    again),
            count);
    }
}
