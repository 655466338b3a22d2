using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Mutants;

/// <summary>Stores that do not notice what was altered (ts-5).</summary>
internal static class ReadingMutants
{
    private const string Expected = "or a truth with a broken seal, or none but a failure";

    public static IEnumerable<StoreMutant> Mutants => [.. OfBroken, .. OfMisplaced];

    private static IEnumerable<StoreMutant> OfBroken =>
    [
        new(
            "seals-what-it-finds",
            new("ts-5.1"),
            "It checks nothing and seals whatever is in the file.",
            Expected,
            steps => steps with { Read = folder => Newest(folder) is { } newest
                ? new StoredTruth.Held(DurabilityMutants.Resealed(
                    TruthBytes.Read(folder.Read(newest), isChecked: false)))
                : StoredTruth.None }),
        new(
            "takes-a-broken-file-for-nothing",
            new("ts-5.2"),
            "Where a file can't be read, it says that nothing was ever saved.",
            Expected,
            steps => steps with { Read = folder =>
                Sound(folder, Newest(folder)) ?? StoredTruth.None }),
        new(
            "takes-a-broken-first-truth-for-nothing",
            new("ts-5.2"),
            "Where the very first truth can't be read, it says that nothing was ever saved.",
            Expected,
            steps => steps with { Read = folder =>
                folder.Epochs is [var only] && Sound(folder, only) is null
                    ? StoredTruth.None
                    : steps.Read(folder) }),
        new(
            "falls-back-in-silence",
            new("ts-5.1"),
            "Where the newest file is broken, it gives the truth of an older one.",
            Expected,
            steps => steps with { Read = folder =>
                folder.Epochs.Select(epoch => Sound(folder, epoch)).OfType<StoredTruth>()
                    .FirstOrDefault(StoredTruth.None) }),
        new(
            "calls-an-older-truth-broken",
            new("ts-5.1"),
            "Where the newest file is broken, it says so of the epoch before.",
            Expected,
            steps => steps with { Read = folder => Newest(folder) is not { } newest
                ? StoredTruth.None
                : Sound(folder, newest) as StoredTruth
                    ?? new StoredTruth.Broken(new(newest - 1), "It can't be read.") }),
        new(
            "second-reading-differs",
            new("ts-5.1"),
            "Where the newest file is broken, it says so once, and then gives an older truth.",
            Expected,
            SayingItOnce),
    ];

    private static IEnumerable<StoreMutant> OfMisplaced =>
    [
        new(
            "believes-in-names",
            new("ts-5.3"),
            "It gives what has the name of the newest file, of whichever epoch it is.",
            Expected,
            steps => steps with { Read = folder => Believe(folder, (_, _) => true) }),
        new(
            "goes-back-where-it-is-led",
            new("ts-5.4"),
            "It takes an older truth under a newer name for somebody's decision.",
            Expected,
            steps => steps with { Read = folder =>
                Believe(folder, (inside, name) => inside <= name) }),
    ];

    private static PlainStoreSteps SayingItOnce(PlainStoreSteps steps)
    {
        var isSaid = false;
        return steps with
        {
            Read = folder =>
            {
                if (Newest(folder) is { } newest && Sound(folder, newest) is null && isSaid)
                {
                    return folder.Epochs.Select(epoch => Sound(folder, epoch))
                        .OfType<StoredTruth>().FirstOrDefault(StoredTruth.None);
                }

                isSaid = true;
                return steps.Read(folder);
            },
        };
    }

    private static StoredTruth Believe(StoreFolder folder, Func<long, long, bool> isBelieved)
    {
        if (Newest(folder) is not { } newest)
        {
            return StoredTruth.None;
        }

        var truth = TruthBytes.Read(folder.Read(newest));
        return isBelieved(truth.Epoch.Number, newest)
            ? new StoredTruth.Held(truth)
            : throw new InvalidDataException($"Found epoch {truth.Epoch} under another name.");
    }

    private static long? Newest(StoreFolder folder) =>
        folder.Epochs is [var newest, ..] ? newest : null;

    private static StoredTruth.Held? Sound(StoreFolder folder, long? epoch)
    {
        try
        {
            return epoch is { } one ? PlainStoreSteps.Of(folder, one) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
