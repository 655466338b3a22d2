namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that do not miss what is gone, or miss what never was (ts-5.5).</summary>
internal static class MarkMutants
{
    private const string Noticed = "or a truth with a broken seal, or none but a failure";

    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "keeps-no-mark",
            new("ts-5.5"),
            "It takes the newest truth that it finds for the one that was acknowledged last.",
            Noticed,
            steps => steps with { Raise = _ => { } }),
        new(
            "forgets-its-mark",
            new("ts-5.5"),
            "It keeps in memory which epoch it acknowledged last, as long as it is open.",
            Noticed,
            InMemory),
        new(
            "marks-when-it-is-closed",
            new("ts-5.5"),
            "It marks what it acknowledged last when it is closed.",
            Noticed,
            steps => steps with
            {
                Raise = _ => { },
                Close = folder =>
                {
                    steps.Raise(folder);
                    steps.Close(folder);
                },
            }),
        new(
            "marks-each-second-commit",
            new("ts-5.5"),
            "It marks the first commit since it was opened, the third, and so on.",
            Noticed,
            MarkingSome),
        new(
            "goes-on-without-the-newest",
            new("ts-5.5"),
            "It says that the newest truth is gone when it is read, and takes the next one all the "
                + "same.",
            "the commit is refused",
            steps => steps with { Demand = PlainStoreSteps.Forward }),
        new(
            "marks-too-early",
            new("ts-5.5"),
            "It marks an epoch as acknowledged before it writes the truth, and misses it for ever "
                + "if that breaks off.",
            "the store holds the truth of epoch 7",
            steps => steps with { Demand = (folder, truth, cancellation) =>
            {
                steps.Demand(folder, truth, cancellation);
                folder.Raise(truth.Epoch.Number);
            } }),
    ];

    private static PlainStoreSteps MarkingSome(PlainStoreSteps steps)
    {
        var commits = 0;
        return steps with
        {
            Raise = folder =>
            {
                commits++;
                if (commits % 2 == 1)
                {
                    steps.Raise(folder);
                }
            },
        };
    }

    private static PlainStoreSteps InMemory(PlainStoreSteps steps)
    {
        var mark = 0L;
        return steps with
        {
            Raise = folder => mark = folder.Newest,
            Read = folder =>
            {
                PlainStoreSteps.NothingMissing(folder, mark);
                return steps.Read(folder);
            },
        };
    }
}
