using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Stores;

/// <summary>Stores that let in whom, or what, they are not to let in (ts-6, ts-7).</summary>
internal static class CarelessDoors
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "lets-two-in",
            new("ts-6.1"),
            "It has no lock.",
            "the opening is refused",
            steps => steps with { Lock = _ => new MemoryStream() }),
        new(
            "leaves-its-lock-behind",
            new("ts-6.2"),
            "Its lock is a file that it removes when it is closed, and nobody else does.",
            "the store is opened",
            steps => steps with
            {
                Lock = folder => new FileStream(folder["lock"], FileMode.CreateNew),
                Close = folder => File.Delete(folder["lock"]),
            }),
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

    private static StoreSteps Passing(
        StoreSteps steps, Func<Truth?, CancellationToken, bool> isPassedOver)
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

    private static StoreSteps Sulking(StoreSteps steps)
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
