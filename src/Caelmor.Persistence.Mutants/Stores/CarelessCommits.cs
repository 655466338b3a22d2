using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Stores;

/// <summary>Stores whose commits are not all or nothing (ts-1) or not durable (ts-2).</summary>
internal static class CarelessCommits
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "writes-in-place",
            new("ts-1.1"),
            "It makes the new file first and fills it state by state; what breaks off stays half.",
            "the store holds the truth of epoch 7",
            steps => steps with { Write = InPlace }),
        new(
            "makes-room-first",
            new("ts-1.2"),
            "It removes the old truth before it writes the new one.",
            "the store holds the truth of epoch 7",
            steps => steps with { Write = (folder, truth) =>
            {
                MakeRoom(folder);
                steps.Write(folder, truth);
            } }),
        new(
            "publishes-state-by-state",
            new("ts-1.3"),
            "It puts the states in force one after the other.",
            "whoever reads during a commit gets the last truth or the next one",
            steps => steps with { Write = (folder, truth) =>
            {
                for (var count = 1; count <= truth.States.Length; count++)
                {
                    steps.Write(folder, truth with { States = truth.States[..count] });
                }
            } }),
        new(
            "swallows-failures",
            new("ts-1.4"),
            "It acknowledges whatever becomes of the writing.",
            "the commit is refused",
            steps => steps with { Write = (folder, truth) => Swallow(() =>
                steps.Write(folder, truth)) }),
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
            "writes-when-it-is-closed",
            new("ts-2.2"),
            "It keeps the last truth for later and writes it when it is closed.",
            "the store, opened anew, holds the truth of epoch 8",
            WhenClosed),
    ];

    private static void InPlace(StoreFolder folder, Truth truth)
    {
        for (var count = 1; count <= truth.States.Length; count++)
        {
            folder.WriteInPlace(
                truth.Epoch.Number, TruthBytes.Of(truth with { States = truth.States[..count] }));
        }
    }

    private static void MakeRoom(StoreFolder folder)
    {
        foreach (var epoch in folder.Epochs)
        {
            folder.Delete(epoch);
        }
    }

    private static void Swallow(Action work)
    {
        try
        {
            work();
        }
        catch (Exception)
        {
            // This is what is wrong with it.
        }
    }

    private static StoreSteps InMemory(StoreSteps steps)
    {
        Truth? cached = null;
        return steps with
        {
            Write = (_, truth) => cached = truth,
            Read = folder => Cached.Or(cached, steps, folder),
        };
    }

    private static StoreSteps OneBehind(StoreSteps steps)
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

    private static StoreSteps WhenClosed(StoreSteps steps)
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
