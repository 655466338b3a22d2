using System.Diagnostics;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files;

namespace Caelmor.TruthStore.CrashProofs.Kills;

/// <summary>A real process, killed at random moments; its parent keeps what has to be
/// there.</summary>
internal sealed class EveryMoment() : Proof(
    ProofSort.Moments,
    "a process at random moments",
    "Whenever a process is killed, nothing that it acknowledged is lost, and nothing is "
    + "there by halves.",
    "seconds")
{
    // On a busy machine few come about in a given time, and a few may all be harmless.
    private const int Least = 20;
    private const int Most = 40;
    private const int Longest = 900;
    private const long ForEver = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    internal override async Task ProveAsync(
        ProofLog log, ProofConditions conditions, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        var random = new Random(conditions.Seed);
        var (kills, fruitless, last) = (0, 0, 0L);
        for (var clock = Stopwatch.StartNew();
            clock.Elapsed < conditions.Killing
                || (kills < Least && log.Findings.Length == 0)
                || (last == 0 && kills < Most);
            kills++)
        {
            // On a slow machine it may not come as far as a commit: it gets more time then.
            var pause = TimeSpan.FromMilliseconds(random.Next(60, Longest * (1 + fruitless)));
            var again = $"--seed {conditions.Seed}, kill {kills + 1}, {pause.TotalMilliseconds} ms on";
            var run = await KillAsync(folder, pause, conditions, cancellation);
            fruitless = run.Acknowledged.Count > 0 ? 0 : fruitless + 1;
            var least = run.Acknowledged.Count > 0 ? run.Acknowledged[^1] : last;
            await log.TryAsync("kills", again, async () =>
            {
                (var finding, last) = await JudgeAsync(folder, least, again);
                return finding;
            });
            log.Tell(
                (int)Math.Min(clock.Elapsed.TotalSeconds, conditions.Killing.TotalSeconds),
                Math.Max(1, (int)conditions.Killing.TotalSeconds));
        }

        log.Enter("stores that went on", last > 0 ? null : new(
            "no epoch was ever committed.", "some, between the kills.", "more time, --minutes"));
    }

    private static async Task<VictimRun> KillAsync(
        TemporaryFolder folder,
        TimeSpan pause,
        ProofConditions conditions,
        CancellationToken cancellation)
    {
        using var target = VictimProcess.Begin(
            conditions.CrashTarget, CrashTarget.Commit, folder.Path, ForEver);
        await Task.Delay(pause, cancellation);
        target.Kill();
        return await target.EndAsync(Patience, cancellation);
    }

    private static async Task<(ProofFinding? Finding, long Epoch)> JudgeAsync(
        TemporaryFolder folder, long least, string again)
    {
        using var store = FileTruthStore.Open(folder.Path, Epochs.Options);
        var found = await store.ReadAsync(default);
        var epoch = found.Epoch.Number;
        var isWhole = epoch == 0 || new Expected.Whole(Epochs.Truth(epoch)).Fits(found);
        return (isWhole && epoch >= least && epoch <= least + 1
            ? null
            : new(
                $"epoch {epoch}, {(isWhole ? "whole" : "not as it was committed")}.",
                $"epoch {least} or {least + 1}, whole.",
                again),
            epoch);
    }
}
