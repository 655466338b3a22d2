namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores in which what failed takes place later (ts-1.5).</summary>
internal static class FailureMutants
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(300);

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
        new(
            "goes-on-when-nobody-waits",
            new("ts-1.5"),
            "It carries out a commit that nobody waits for all the same, some time after it has "
                + "said that it does not.",
            Held,
            GoingOnUnattended),
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
                    goingOn = LaterAsync(Soon, () => steps.Write(folder, truth));
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

    private static PlainStoreSteps GoingOnUnattended(PlainStoreSteps steps)
    {
        var turn = new Lock();
        Truth? left = null;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                Leave(cancellation.IsCancellationRequested ? truth : null);
                _ = left is null ? Task.CompletedTask : LaterAsync(Late, () => WriteLeft(folder));
                steps.Demand(folder, truth, cancellation);
            },
            Close = folder =>
            {
                Leave(null);
                steps.Close(folder);
            },
        };

        void Leave(Truth? truth)
        {
            lock (turn)
            {
                left = truth;
            }
        }

        void WriteLeft(StoreFolder folder)
        {
            lock (turn)
            {
                steps.Demand(folder, left!, CancellationToken.None);
                steps.Write(folder, left!);
                steps.Raise(folder);
            }
        }
    }

    private static async Task LaterAsync(TimeSpan wait, Action work)
    {
        await Task.Delay(wait);
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
