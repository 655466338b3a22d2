using Caelmor.Storage.CrashProofs.Kills;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files;

namespace Caelmor.TruthStore.CrashProofs.Kills;

/// <summary>A real process, killed at random moments; its parent keeps what has to be
/// there.</summary>
internal sealed class EveryMoment() : Proof<StoreProofConditions>(
    ProofSort.Moments,
    "a process at random moments",
    "Whenever a process is killed, nothing that it acknowledged is lost, and nothing is "
    + "there by halves.",
    "seconds")
{
    private const long ForEver = 1_000_000;

    protected override async Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        var trial = new MomentTrial(
            conditions,
            folder => CrashTarget.Words(CrashTarget.Commit, folder, ForEver),
            JudgeAsync);
        var last = await trial.RunAsync(log, cancellation);
        log.Enter("stores that went on", last > 0 ? null : new(
            "no epoch was ever committed.", "some, between the kills.", "more time, --minutes"));
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
