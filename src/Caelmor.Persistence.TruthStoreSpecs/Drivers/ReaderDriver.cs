using System.Collections.Concurrent;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.TruthStoreSpecs.Judging;

namespace Caelmor.Persistence.TruthStoreSpecs.Drivers;

/// <summary>Somebody who reads while somebody else commits.</summary>
public sealed class ReaderDriver(StoreDriver store, CommitDriver commits)
{
    private const int Most = 20;

    // A reading that waits for the end of the commit is left to wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<Task<Reading>> _readings = [];

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
        Read();
        foreach (var reading in await Task.WhenAll(_readings))
        {
            Demand.That(
                Demand.Gave(reading, commits.Last) || Demand.Gave(reading, commits.Next),
                "whoever reads during a commit gets the last truth or the next one.",
                () => $"{reading}.");
        }
    }

    private void Read()
    {
        if (_readings.Count < Most)
        {
            var reading = Task.Run(store.ReadAsync);
            _readings.Enqueue(reading);
            reading.Wait(Patience);
        }
    }
}
