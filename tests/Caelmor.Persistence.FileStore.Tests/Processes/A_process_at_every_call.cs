using Caelmor.Persistence.CrashWriter;
using FluentAssertions;
using Xunit.Abstractions;

namespace Caelmor.Persistence.FileStore.Tests.Processes;

/// <summary>
/// A real process on a real disk: killed at call 1, 2, 3 and so on until it completes, and refused.
/// </summary>
public sealed class A_process_at_every_call(ITestOutputHelper output)
{
    /// <summary>Set to try every error at every call; else each call is tried with one.</summary>
    public const string AllErrors = "CAELMOR_CRASH_ALL_ERRORS";

    private static readonly string[] Calls =
        ["openat", "pwrite64", "pread64", "fsync", "rename", "unlink", "flock", "ftruncate"];

    private static readonly string[] Errors =
        ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE"];

    [WhereStraceIsFact]
    public async Task Leaves_the_old_epoch_or_the_new_one_of_a_commit() =>
        await TryAsync("commit", 1, old: Old(3), @new: Epochs.Truth(4), Epochs.Options);

    [WhereStraceIsFact]
    public async Task Leaves_the_old_epoch_or_the_new_one_of_a_choice() =>
        await TryAsync("use", 1, old: Old(3), @new: Epochs.Truth(1), Epochs.Options);

    [WhereStraceIsFact]
    public async Task Leaves_the_old_epoch_or_the_new_one_of_a_migration() =>
        await TryAsync("migrate", 0, old: Old(3), @new: Epochs.Migrated(3), Epochs.NextSchema);

    private static Truths.Truth Old(long epoch) => Epochs.Truth(epoch);

    private async Task TryAsync(
        string act, long number, Truths.Truth old, Truths.Truth @new, StoreOptions options)
    {
        using var begin = new TemporaryFolder();
        Writer.Run("commit", begin.Path, 3).ExitCode.Should().Be(0);
        var (kills, faults) = (0, 0);
        foreach (var call in Calls)
        {
            var count = 0;
            while (await KilledAsync($"{call}:signal=KILL:when={count + 1}"))
            {
                count++;
            }

            kills += count;
            for (var at = 1; at <= count; at++)
            {
                foreach (var error in ErrorsAt(at))
                {
                    await KilledAsync($"{call}:error={error}:when={at}");
                    await KilledAsync($"{call}:error={error}:when={at}+");
                    faults += 2;
                }
            }
        }

        kills.Should().BeGreaterThan(10);
        output.WriteLine($"{act}: {kills} of {kills} kills, {faults} of {faults} faults: old or new.");

        async Task<bool> KilledAsync(string inject)
        {
            using var folder = new TemporaryFolder();
            begin.CopyTo(folder);
            var run = Writer.Run(act, folder.Path, number, $"inject={inject}");
            await JudgeAsync(folder, run, old, @new, options, inject);
            return run.ExitCode == Writer.Killed;
        }
    }

    private static async Task JudgeAsync(
        TemporaryFolder folder,
        WriterRun run,
        Truths.Truth old,
        Truths.Truth @new,
        StoreOptions options,
        string inject)
    {
        run.ExitCode.Should().BeOneOf([0, 1, Writer.Killed], "of {0}: {1}", inject, run.Error);
        using (var former = FileTruthStore.Open(folder.Path, Epochs.Options))
        {
            // The former build reads the old truth alone, the next one the new one alone.
            if (run.Acknowledged.Count == 0 && await HoldsAsync(former, old))
            {
                return;
            }
        }

        using var store = FileTruthStore.Open(folder.Path, options);
        (await store.ReadAsync(default)).ShouldHold(@new);
    }

    private static async Task<bool> HoldsAsync(FileTruthStore store, Truths.Truth truth)
    {
        try
        {
            return await store.ReadAsync(default) is Server.StoredTruth.Held held
                && Same.Are(held.Truth, truth);
        }
        catch (TruthStoreException newer) when (newer.Fault == StoreFault.NewerBuild)
        {
            return false;
        }
    }

    private static string[] ErrorsAt(int at) =>
        Environment.GetEnvironmentVariable(AllErrors) is null
            ? [Errors[at % Errors.Length]]
            : Errors;
}
