using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.CrashProofs.Kills;

/// <summary>Says whether an act that was interrupted has left the old truth or the new one.</summary>
internal static class ActJudge
{
    public static async Task<ProofFinding?> JudgeAsync(
        Act act, TemporaryFolder folder, VictimRun run, string again)
    {
        // The former build reads the old truth alone, the next one the new one alone.
        var isNew = await HoldsAsync(folder, act.Options, act.New);
        var isOld = run.Acknowledged.Count == 0
            && await HoldsAsync(folder, Epochs.Options, act.Old);
        return isNew || isOld ? null : new(
            $"{await FoundAsync(folder)}, of {Names(folder)}.",
            run.Acknowledged.Count > 0
                ? $"{act.New}, for it was acknowledged."
                : $"{act.Old} or {act.New}.",
            again);
    }

    private static async Task<bool> HoldsAsync(
        TemporaryFolder folder, StoreOptions options, Expected expected)
    {
        try
        {
            using var store = FileTruthStore.Open(folder.Path, options);
            return expected.Fits(await store.ReadAsync(default));
        }
        catch (TruthStoreException other) when (other.Fault is StoreFault.NewerBuild
            or StoreFault.OlderSchema)
        {
            return false;
        }
    }

    private static async Task<string> FoundAsync(TemporaryFolder folder)
    {
        using var store = FileTruthStore.Open(folder.Path, Epochs.Options);
        var found = await store.ReadAsync(default);
        return $"epoch {found.Epoch}: {found}";
    }

    private static string Names(TemporaryFolder folder) =>
        string.Join(", ", Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
}
