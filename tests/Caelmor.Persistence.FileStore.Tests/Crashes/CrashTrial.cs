using Caelmor.Persistence.FileStore.Tests.Simulation;
using Caelmor.Persistence.Server;
using FluentAssertions;

namespace Caelmor.Persistence.FileStore.Tests.Crashes;

/// <summary>Goes through every state in which a crash can leave the disk during a story.</summary>
internal sealed class CrashTrial(Story story)
{
    private readonly HashSet<string> _seen = [];

    /// <summary>How many states were found to hold the old truth or the new one, whole.</summary>
    public int States { get; private set; }

    /// <summary>How many of them were of a recovery that crashed in its turn.</summary>
    public int OfRecovery { get; private set; }

    public async Task RunAsync(SimulatedDisk disk, int sector)
    {
        var acknowledged = int.MaxValue;
        try
        {
            await story.Act(disk, story.Options);
            acknowledged = Publication(disk);
        }
        catch (TruthStoreException)
        {
            // Refused, so nothing is acknowledged; the states are judged all the same.
        }

        for (var i = 0; i < disk.Moments.Count; i++)
        {
            foreach (var image in disk.Moments[i].CrashStates(sector))
            {
                await JudgeAsync(image, i >= acknowledged, disk.Moments[i].After, sector);
            }
        }
    }

    // What the last flush after the last change to a truth's name made durable was promised then.
    private static int Publication(SimulatedDisk disk)
    {
        var change = disk.Moments.FindLastIndex(moment =>
            moment.After.StartsWith("rename") && !moment.After.EndsWith("refused"));
        return disk.Moments.FindIndex(
            Math.Max(0, change), moment => moment.After == "flush the folder");
    }

    private async Task JudgeAsync(DiskImage image, bool isAcknowledged, string after, int sector)
    {
        if (!_seen.Add(image.Digest() + isAcknowledged))
        {
            return;
        }

        States++;
        foreach (var moment in await OpenAsync(image, isAcknowledged, after))
        {
            foreach (var second in moment.CrashStates(sector))
            {
                if (_seen.Add(second.Digest() + isAcknowledged))
                {
                    States++;
                    OfRecovery++;
                    await OpenAsync(second, isAcknowledged, $"{after}, then {moment.After}");
                }
            }
        }
    }

    private async Task<IReadOnlyList<Moment>> OpenAsync(DiskImage image, bool isAcknowledged, string after)
    {
        var disk = new SimulatedDisk(image);
        using var store = FileTruthStore.Open(disk, OptionsFor(image));
        var found = await store.ReadAsync(default);
        var moments = disk.Moments.ToList();
        var isNew = IsNew(found);
        (isNew || (!isAcknowledged && IsOld(found))).Should().BeTrue(
            "{0}, after '{1}', {2} may leave no {3} of {4}",
            story.Name, after, isAcknowledged ? "acknowledged," : "a crash", found, image);
        await GoOnAsync(store, found.Epoch.Next().Number);
        return moments;
    }

    private static async Task GoOnAsync(FileTruthStore store, long epoch)
    {
        await store.CommitAsync(SmallTruths.At(epoch), default);
        (await store.ReadAsync(default)).ShouldHold(SmallTruths.At(epoch));
    }

    // Before a migration the truth is read by the former build.
    private StoreOptions OptionsFor(DiskImage image) =>
        story.Old is not null && image.Files.TryGetValue(
            Stores.NameOf(story.Old.Epoch.Number), out var file)
        && story.Begin.Files.TryGetValue(
            Stores.NameOf(story.Old.Epoch.Number), out var before) && file.SequenceEqual(before)
            ? Stores.Options
            : story.Options;

    private bool IsNew(StoredTruth found) =>
        found is StoredTruth.Held held && Same.Are(held.Truth, story.New);

    private bool IsOld(StoredTruth found) => found switch
    {
        StoredTruth.Held { Truth: var truth } when story.IsOldBroken =>
            truth.Epoch == story.Old!.Epoch && !truth.IsIntact,
        StoredTruth.Held { Truth: var truth } =>
            story.Old is not null && Same.Are(truth, story.Old),
        _ => story.Old is null,
    };
}
