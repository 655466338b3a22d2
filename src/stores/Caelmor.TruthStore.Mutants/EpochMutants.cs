namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that go back, or not forward (ts-4).</summary>
internal static class EpochMutants
{
    public static IEnumerable<StoreMutant> Mutants =>
    [
        new(
            "accepts-older-epochs",
            new("ts-4.1"),
            "It takes whatever comes for the truth, of whichever epoch.",
            "the commit is refused",
            steps => steps with { Demand = Anything }),
        new(
            "counts-epochs-in-32-bits",
            new("ts-4.1"),
            "It compares the last 32 bits of epochs.",
            "is acknowledged",
            steps => steps with { Demand = InFewBits }),
        new(
            "goes-forward-no-more",
            new("ts-4.1"),
            "It refuses every epoch, the next one as well.",
            "the commit is granted",
            steps => steps with { Demand = (folder, truth, cancellation) =>
            {
                steps.Demand(folder, truth, cancellation);
                Stop(folder, truth);
            } }),
        new(
            "forgets-its-epoch",
            new("ts-4.2"),
            "It compares with the epochs that it has committed itself since it was opened.",
            "the commit is refused",
            SinceItWasOpened),
        new(
            "tells-the-epoch-of-its-opening",
            new("ts-4.3"),
            "It tells the epoch that was in force when it was opened.",
            "tells the epoch of what it gives",
            TellingThatOfItsOpening),
        new(
            "tells-the-epoch-that-was-tried",
            new("ts-4.3"),
            "It tells the epoch of the last truth that it was handed, whatever came of it.",
            "tells the epoch of what it gives",
            TellingTheLastOneTried),
        new(
            "tells-the-epoch-of-its-mark",
            new("ts-4.3"),
            "It tells the epoch of its mark, which is none where the mark is gone.",
            "altered files tell the epoch of what they give",
            steps => steps with { Tell = (folder, _) =>
            {
                PlainStoreSteps.NothingMissing(folder);
                return new(folder.Mark);
            } }),
    ];

    private static PlainStoreSteps TellingThatOfItsOpening(PlainStoreSteps steps)
    {
        var opened = Epoch.None;
        return steps with
        {
            Lock = folder =>
            {
                var held = steps.Lock(folder);
                opened = new(folder.Newest);
                return held;
            },
            Tell = (_, _) => opened,
        };
    }

    private static PlainStoreSteps TellingTheLastOneTried(PlainStoreSteps steps)
    {
        Epoch? tried = null;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                tried = truth?.Epoch ?? tried;
                steps.Demand(folder, truth!, cancellation);
            },
            Tell = (folder, read) => tried ?? steps.Tell(folder, read),
        };
    }

    private static void Anything(StoreFolder folder, Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        cancellation.ThrowIfCancellationRequested();
    }

    private static void InFewBits(
        StoreFolder folder, Truth truth, CancellationToken cancellation)
    {
        Anything(folder, truth, cancellation);
        if (folder.Epochs is [var newest, ..]
            && unchecked((int)truth.Epoch.Number) <= unchecked((int)newest))
        {
            throw new InvalidOperationException($"Epoch {truth.Epoch} is past.");
        }
    }

    private static void Stop(StoreFolder folder, Truth truth)
    {
        if (truth.Epoch.Number > 7 && folder.Epochs.Count > 0)
        {
            throw new InvalidOperationException("The store has seen enough.");
        }
    }

    private static PlainStoreSteps SinceItWasOpened(PlainStoreSteps steps)
    {
        var newest = Epoch.None;
        return steps with
        {
            Demand = (folder, truth, cancellation) =>
            {
                Anything(folder, truth, cancellation);
                if (truth.Epoch <= newest)
                {
                    throw new InvalidOperationException($"Epoch {truth.Epoch} is past.");
                }

                newest = truth.Epoch;
            },
        };
    }
}
