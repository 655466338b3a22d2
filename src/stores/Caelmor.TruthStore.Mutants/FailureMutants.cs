namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores in which what failed takes place later (ts-1.5).</summary>
internal static class FailureMutants
{
    private const string Held = "the store holds the truth of epoch";
    private const string HeldAnew = "the store, opened anew, holds the truth of epoch";

    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "commits-later",
            new("ts-1.5"),
            "It lays down what it writes before it looks whether it is whole, and takes it up when it "
                + "is opened the next time.",
            HeldAnew,
            steps => steps with
            {
                Lock = folder =>
                {
                    var held = steps.Lock(folder);
                    folder.TakeUp();
                    return held;
                },
                Write = (folder, truth) =>
                {
                    folder.LayDown(truth.Epoch.Number, TruthBytes.Of(truth));
                    steps.Write(folder, truth);
                    folder.Drop();
                },
            }),
        new(
            "keeps-what-failed",
            new("ts-1.5"),
            "It keeps a truth that it failed to write, and writes it when it is closed.",
            HeldAnew,
            steps => Keeping(steps, isRetriedWithTheNext: false)),
        new(
            "retries-with-the-next-commit",
            new("ts-1.5"),
            "It writes a truth that it failed to write when somebody asks for another commit.",
            Held,
            steps => Keeping(steps, isRetriedWithTheNext: true)),
        new(
            "goes-on-in-the-background",
            new("ts-1.5"),
            "It tries once more a moment after it has said that it failed.",
            Held,
            GoingOn),
    ];

    private static PlainStoreSteps Keeping(PlainStoreSteps steps, bool isRetriedWithTheNext)
    {
        Truth? kept = null;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                if (isRetriedWithTheNext)
                {
                    WriteKept(folder);
                }

                steps.Demand(folder, truth, cancellation);
            },
            Write = (folder, truth) =>
            {
                kept = truth;
                steps.Write(folder, truth);
                kept = null;
            },
            Close = folder =>
            {
                if (!isRetriedWithTheNext)
                {
                    WriteKept(folder);
                }

                steps.Close(folder);
            },
        };

        void WriteKept(StoreFolder folder)
        {
            Cached.Write(kept, steps, folder);
            kept = null;
        }
    }

    private static PlainStoreSteps GoingOn(PlainStoreSteps steps)
    {
        var goingOn = Task.CompletedTask;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                goingOn.Wait(CancellationToken.None);
                steps.Demand(folder, truth, cancellation);
            },
            Write = (folder, truth) =>
            {
                try
                {
                    steps.Write(folder, truth);
                }
                catch (Exception)
                {
                    goingOn = LaterAsync(() => steps.Write(folder, truth));
                    throw;
                }
            },
            Close = folder =>
            {
                goingOn.Wait(CancellationToken.None);
                steps.Close(folder);
            },
        };
    }

    private static async Task LaterAsync(Action work)
    {
        await Task.Delay(10);
        try
        {
            work();
        }
        catch (Exception)
        {
            // Nobody hears of it any more.
        }
    }
}
