namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores whose commits are not all or nothing (ts-1).</summary>
internal static class CommitMutants
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
            "reader-sees-failed-commit",
            new("ts-1.3"),
            "It shows the next truth to readers while it writes it, and takes it back if it can't.",
            "whoever reads during a commit that does not take place gets the last truth",
            ShowingTooEarly),
        new(
            "swallows-failures",
            new("ts-1.4"),
            "It acknowledges whatever becomes of the writing.",
            "the commit is refused",
            steps => steps with { Write = (folder, truth) => Swallow<Exception>(() =>
                steps.Write(folder, truth)) }),
        new(
            "swallows-failures-of-disks",
            new("ts-1.4"),
            "It acknowledges a truth that it can't write for the failure of a disk.",
            "the commit is refused",
            steps => steps with { Write = (folder, truth) => Swallow<IOException>(() =>
                steps.Write(folder, truth)) }),
    ];

    private static PlainStoreSteps ShowingTooEarly(PlainStoreSteps steps)
    {
        Truth? shown = null;
        return steps with
        {
            Write = (folder, truth) =>
            {
                shown = truth;
                try
                {
                    steps.Write(folder, truth);
                }
                finally
                {
                    shown = null;
                }
            },
            Read = folder => Cached.Or(shown, steps, folder),
        };
    }

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

    private static void Swallow<T>(Action work)
        where T : Exception
    {
        try
        {
            work();
        }
        catch (T)
        {
            // This is what is wrong with it.
        }
    }
}
