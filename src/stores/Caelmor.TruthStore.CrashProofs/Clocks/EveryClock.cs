using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.TruthStore.CrashProofs.Clocks;

/// <summary>The clock goes back and forth between commits, and the files' times with it.</summary>
internal sealed class EveryClock() : Proof<StoreProofConditions>(
    ProofSort.Clock,
    "clocks set back and forth",
    "Whatever clock and file times say, the highest epoch is in force, and the lowest ones go.",
    "orders of instants")
{
    private const int Backups = 2;

    // The first and the last instant there are, and some between.
    private static readonly DateTimeOffset[] Instants =
    [
        DateTimeOffset.MinValue,
        DateTimeOffset.UnixEpoch,
        new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(-8)),
        DateTimeOffset.MaxValue,
    ];

    protected override async Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation)
    {
        var orders = Orders(Instants).ToList();
        await log.EachAsync(orders, (order, ended) =>
            TryAsync(log, conditions.Subject, order, ended), cancellation);
        await new FileTimes(conditions).TryAsync(log, cancellation);
    }

    private static async Task TryAsync(
        ProofLog log,
        Subject subject,
        IReadOnlyList<DateTimeOffset> order,
        CancellationToken cancellation)
    {
        var disk = new SimulatedDisk();
        var epoch = 0L;
        foreach (var instant in order)
        {
            cancellation.ThrowIfCancellationRequested();
            var options = Stores.Options with { Backups = Backups, Time = new FixedTime(instant) };
            var again = $"commits at {string.Join(", ", order.Select(one => $"{one:O}"))}";
            epoch++;
            await log.TryAsync("commits", again, async () =>
            {
                using (var store = subject.Open(disk, options))
                {
                    await store.CommitAsync(SmallTruths.At(epoch));
                }

                using var anew = subject.Open(disk, options);
                return await JudgeAsync(anew, TruthFolder.On(disk, options), epoch, again);
            });
        }
    }

    /// <summary>The newest is in force, and the newest ones are kept.</summary>
    public static async Task<ProofFinding?> JudgeAsync(
        OpenStore store, TruthFolder folder, long epoch, string again)
    {
        var found = await store.ReadAsync();
        long[] kept = [.. folder.List().Select(file => file.Epoch.Number)];
        long[] expected =
        [
            .. Enumerable.Range(0, Backups + 1).Select(i => epoch - i).Where(one => one > 0),
        ];
        return new Expected.Whole(SmallTruths.At(epoch)).Fits(found) && kept.SequenceEqual(expected)
            ? null
            : new(
                $"epoch {found.Epoch} in force, of {string.Join(", ", kept)}.",
                $"epoch {epoch} in force, of {string.Join(", ", expected)}.",
                again);
    }

    private static IEnumerable<DateTimeOffset[]> Orders(DateTimeOffset[] instants) =>
        instants.Length == 0
            ? [[]]
            : instants.SelectMany((instant, place) =>
                Orders([.. instants.Where((_, other) => other != place)])
                    .Select(rest => (DateTimeOffset[])[instant, .. rest]));
}

/// <summary>In a real folder, the times of the files say the opposite of the epochs.</summary>
internal sealed class FileTimes(StoreProofConditions conditions)
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
