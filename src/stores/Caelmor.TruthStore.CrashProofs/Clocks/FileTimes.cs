using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.TruthStore.CrashProofs.Clocks;

/// <summary>In a real folder, the times of the files say the opposite of the epochs.</summary>
internal sealed class FileTimes(ProofConditions conditions)
{
    private const int Commits = 12;

    public async Task TryAsync(ProofLog log, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder(conditions.Folder);
        var time = new FixedTime(new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var options = new StoreOptions { Backups = 2, Time = time, Log = new MemoryStoreLog() };
        for (var epoch = 1L; epoch <= Commits; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            var again = $"commit {epoch} in a folder whose files have times of their own";
            await log.TryAsync("commits", again, async () =>
            {
                using (var store = conditions.Subject.Open(folder.Path, options))
                {
                    await store.CommitAsync(SmallTruths.At(epoch));
                }

                time.Now = time.Now.AddYears(epoch % 2 == 0 ? 5 : -9);
                Age(folder);
                using var anew = conditions.Subject.Open(folder.Path, options);
                return await EveryClock.JudgeAsync(
                    anew, TruthFolder.At(folder.Path, options), epoch, again);
            });
        }
    }

    // The newer the epoch, the older the file.
    private static void Age(TemporaryFolder folder)
    {
        var files = Directory.GetFiles(folder.Path, "truth-0*").OrderDescending().ToList();
        for (var i = 0; i < files.Count; i++)
        {
            File.SetLastWriteTimeUtc(files[i], DateTime.UnixEpoch.AddDays(i));
        }
    }
}
