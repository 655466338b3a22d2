using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that acknowledge what is not on the disk (ts-2).</summary>
internal static class MemoryMutants
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "keeps-truths-in-memory",
            new("ts-2.1"),
            "It writes nothing and answers from a cache.",
            "the store, opened anew, holds the truth of epoch 8",
            InMemory),
        new(
            "is-one-commit-behind",
            new("ts-2.1"),
            "It writes each truth when the next one comes.",
            "the store, opened anew, holds the truth of epoch",
            OneBehind),
        new(
            "skips-every-hundredth-commit",
            new("ts-2.1"),
            "It acknowledges each hundredth commit since it was opened, and writes nothing.",
            "the store holds the truth of epoch",
            SkippingSome),
        new(
            "writes-when-it-is-closed",
            new("ts-2.2"),
            "It keeps the last truth for later and writes it when it is closed.",
            "the store, opened anew, holds the truth of epoch 8",
            WhenClosed),
    ];

    private static PlainStoreSteps InMemory(PlainStoreSteps steps)
    {
        Truth? cached = null;
        return steps with
        {
            Write = (_, truth) => cached = truth,
            Read = folder => Cached.Or(cached, steps, folder),
        };
    }

    private static PlainStoreSteps OneBehind(PlainStoreSteps steps)
    {
        Truth? kept = null;
        return steps with
        {
            Write = (folder, truth) =>
            {
                Cached.Write(kept, steps, folder);
                kept = truth;
            },
            Read = folder => Cached.Or(kept, steps, folder),
        };
    }

    private static PlainStoreSteps SkippingSome(PlainStoreSteps steps)
    {
        var commits = 0;
        return steps with
        {
            Write = (folder, truth) =>
            {
                commits++;
                if (commits % 100 != 0)
                {
                    steps.Write(folder, truth);
                }
            },
        };
    }

    private static PlainStoreSteps WhenClosed(PlainStoreSteps steps)
    {
        Truth? kept = null;
        return steps with
        {
            Write = (_, truth) => kept = truth,
            Read = folder => Cached.Or(kept, steps, folder),
            Close = folder => Cached.Write(kept, steps, folder),
        };
    }
}

/// <summary>A truth that a store has in memory and not on the disk.</summary>
internal static class Cached
{
    public static StoredTruth Or(Truth? cached, PlainStoreSteps steps, StoreFolder folder) =>
        cached is null ? steps.Read(folder) : new StoredTruth.Held(cached);

    public static void Write(Truth? cached, PlainStoreSteps steps, StoreFolder folder)
    {
        if (cached is not null)
        {
            steps.Write(folder, cached);
        }
    }
}
