using Caelmor.Persistence.Canon;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Somebody who reads while somebody else commits.</summary>
public sealed class ReaderDriver(StoreDriver store, CommitDriver commits)
{
    private const int Most = 20;

    private readonly List<Func<Task<Reading>>> _readings = [];

    /// <summary>Reads whenever the commit reads a value of one of the five states.</summary>
    public void ReadAtEveryStep()
    {
        foreach (var system in Participants.All)
        {
            commits.Watch(system, Read);
        }
    }

    /// <summary>Each reading gave one of the two, whole.</summary>
    public async Task ReadingsShouldBeWholeAsync()
    {
        var readings = new List<Reading>();
        foreach (var reading in _readings)
        {
            readings.Add(await reading());
        }

        var afterwards = await store.ReadAsync();
        readings.Add(afterwards);
        readings.ForEach(ShouldBeWhole);
        if (Expect.Gave(afterwards, commits.Last))
        {
            readings.ForEach(ShouldBeOfLast);
        }
    }

    private void ShouldBeWhole(Reading reading) => Expect.That(
        Expect.Gave(reading, commits.Last) || Expect.Gave(reading, commits.Next),
        "whoever reads during a commit gets the last truth or the next one.",
        () => $"{reading}.");

    // There is one instant at which the next truth takes the place of the last one, and no way back.
    private void ShouldBeOfLast(Reading reading) => Expect.That(
        Expect.Gave(reading, commits.Last),
        "whoever reads during a commit that does not take place gets the last truth.",
        () => $"{reading}.");

    // A commit tells of its readings one after the other, on whichever thread.
    private void Read()
    {
        if (_readings.Count < Most)
        {
            _readings.Add(store.Store.ReadMeanwhile());
        }
    }
}
