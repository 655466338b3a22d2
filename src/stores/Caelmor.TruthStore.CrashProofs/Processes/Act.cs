using Caelmor.Storage.CrashProofs.Kills;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.CrashProofs.Processes;

/// <summary>Something a process does to a store in a real folder.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Word">How a victim is told to do it.</param>
/// <param name="Number">How many epochs, or which one.</param>
/// <param name="Epochs">How many epochs there are before.</param>
/// <param name="Leftovers">What crashes have left there.</param>
/// <param name="New">What is there after.</param>
internal sealed record Act(
    string Name, string Word, long Number, int Epochs, string[] Leftovers, Expected New)
{
    private const string Lock = "truth-store.lock";

    /// <summary>All acts.</summary>
    public static IReadOnlyList<Act> All { get; } =
    [
        new("a commit", CrashTarget.Commit, 1, 1, [], Truth(2)),
        new("a commit with rotation", CrashTarget.Commit, 1, 3, [], Truth(4)),
        new("the choice of an epoch", CrashTarget.Use, 1, 3, [], Truth(1)),
        new(
            "a migration", CrashTarget.Migrate, 3, 3, [],
            new Expected.Whole(Processes.Epochs.Migrated(3))),
        new(
            "a recovery", CrashTarget.Open, 0, 3,
            [Lock, Stores.WritingOf(4), Stores.WritingOf(5)], Truth(3)),
        new(
            "a recovery that goes on to commit", CrashTarget.Commit, 1, 3,
            [Lock, Stores.WritingOf(4)], Truth(4)),
    ];

    /// <summary>What is there before.</summary>
    public Expected Old => Truth(Epochs);

    /// <summary>How a build is run that reads what is there after.</summary>
    public StoreOptions Options =>
        Word == CrashTarget.Migrate ? Processes.Epochs.NextSchema : Processes.Epochs.Options;

    /// <summary>The act for whoever counts its calls.</summary>
    public TracedAct Traced => new(Name, WordsFor, StoreFiles.All);

    /// <summary>How a victim is told to do it in a folder.</summary>
    public IReadOnlyList<string> WordsFor(string folder) => CrashTarget.Words(Word, folder, Number);

    /// <summary>Makes the store as it is before.</summary>
    public async Task PrepareAsync(TemporaryFolder folder)
    {
        using (var store = FileTruthStore.Open(folder.Path, Processes.Epochs.Options))
        {
            for (var epoch = 1L; epoch <= Epochs; epoch++)
            {
                await store.CommitAsync(Processes.Epochs.Truth(epoch), default);
            }
        }

        // A process that was just starting may still have a hand on it.
        File.Delete(folder.Of(Lock));
        foreach (var name in Leftovers)
        {
            await File.WriteAllTextAsync(folder.Of(name), "unfinished");
        }
    }

    private static Expected.Whole Truth(long epoch) => new(Processes.Epochs.Truth(epoch));
}
