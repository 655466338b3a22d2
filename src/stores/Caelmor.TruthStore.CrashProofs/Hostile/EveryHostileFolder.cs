using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;

namespace Caelmor.TruthStore.CrashProofs.Hostile;

/// <summary>Links, pipes and names that lead elsewhere.</summary>
internal sealed class EveryHostileFolder() : Proof<StoreProofConditions>(
    ProofSort.Hostile,
    "folders made to do harm",
    "Links are not followed, pipes not waited for, and names that are almost right mean "
    + "nothing.",
    "folders")
{
    // Whoever waits that long for a pipe waits for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new NotTriedException(
                "Found another system than Linux; expected one whose links and pipes are known. "
                + "Try it on Linux.");
        }

        await log.EachAsync(Tricks.All, (trick, ended) =>
            log.TryAsync("folders", trick.Name, () =>
                TryAsync(trick, conditions).WaitAsync(Patience, ended)), cancellation, atOnce: 1);
    }

    private static async Task<ProofFinding?> TryAsync(Trick trick, StoreProofConditions conditions)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        using var elsewhere = new TemporaryFolder(conditions.Folder);
        await File.WriteAllTextAsync(elsewhere.Of(Tricks.Secret), Tricks.Secret);
        trick.Prepare(folder, elsewhere);
        var isRefused = await IsRefusedAsync(trick, folder, conditions.Subject);
        var isUntouched = Directory.GetFileSystemEntries(elsewhere.Path).Length == 1
            && await File.ReadAllTextAsync(elsewhere.Of(Tricks.Secret)) == Tricks.Secret;
        return isRefused is { } finding ? finding : isUntouched ? null : new(
            "files outside the folder have changed.", "the folder alone is written to.",
            trick.Name);
    }

    private static async Task<ProofFinding?> IsRefusedAsync(
        Trick trick, TemporaryFolder folder, Subject subject)
    {
        var path = trick.IsLinkItself ? folder.Of(Tricks.Link) : folder.Path;
        try
        {
            // What a trick keeps from the log is nothing to tell whoever runs the proofs.
            var log = new FileStoreLog(Path.Combine(path, Tricks.Log), console: TextWriter.Null);
            using var store = subject.Open(path, new StoreOptions { Log = log });
            var found = await store.ReadAsync();
            if (trick.IsRefused)
            {
                return new($"{found}.", "a refusal.", trick.Name);
            }

            await store.CommitAsync(SmallTruths.At(1));
            var then = await store.ReadAsync();
            return found.Epoch.Number == 0 && new Expected.Whole(SmallTruths.At(1)).Fits(then)
                ? null
                : new($"{found}, then {then}.", "no truth, then epoch 1.", trick.Name);
        }
        catch (TruthStoreException refusal)
        {
            return trick.IsRefused ? null : new(refusal.Message, "no refusal.", trick.Name);
        }
    }
}
