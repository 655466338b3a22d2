namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that take what is nothing, or refuse in a wrong way (ts-7).</summary>
internal static class RefusalMutants
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "takes-nothing-for-a-truth",
            new("ts-7.1"),
            "It acknowledges a truth that is not there.",
            "the commit is refused",
            steps => Passing(steps, (truth, _) => truth is null)),
        new(
            "refuses-without-a-word",
            new("ts-7.1"),
            "It does not say what was wrong.",
            "a refusal says what is wrong",
            steps => steps with { Demand = (folder, truth, cancellation) =>
            {
                if (truth is null)
                {
                    throw new InvalidOperationException(" ");
                }

                steps.Demand(folder, truth, cancellation);
            } }),
        new(
            "acknowledges-what-it-gave-up",
            new("ts-7.2"),
            "It acknowledges a commit that nobody waits for, and lets it be.",
            "the store holds the truth of epoch 8",
            steps => Passing(steps, (_, cancellation) => cancellation.IsCancellationRequested)),
        new(
            "sulks-after-a-refusal",
            new("ts-7.3"),
            "Once it has refused something it takes nothing more, and says so to nobody.",
            "the store holds the truth of epoch 8",
            Sulking),
    ];

    private static PlainStoreSteps Passing(
        PlainStoreSteps steps, Func<Truth?, CancellationToken, bool> isPassedOver)
    {
        var isOver = false;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                isOver = isPassedOver(truth, cancellation);
                if (!isOver)
                {
                    steps.Demand(folder, truth, cancellation);
                }
            },
            Write = (folder, truth) =>
            {
                if (!isOver)
                {
                    steps.Write(folder, truth);
                }
            },
        };
    }

    private static PlainStoreSteps Sulking(PlainStoreSteps steps)
    {
        var isSulking = false;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                if (isSulking)
                {
                    return;
                }

                isSulking = true;
                steps.Demand(folder, truth, cancellation);
                isSulking = false;
            },
            Write = (folder, truth) =>
            {
                if (!isSulking)
                {
                    steps.Write(folder, truth);
                }
            },
        };
    }
}
