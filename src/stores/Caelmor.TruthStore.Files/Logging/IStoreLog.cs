using System.Collections.Concurrent;

namespace Caelmor.TruthStore.Files.Logging;

/// <summary>Where a store writes down what an operator has to know.</summary>
public interface IStoreLog
{
    /// <summary>Writes one event down. It does not throw: a log never fails a store.</summary>
    /// <param name="entry">What happened.</param>
    void Write(StoreEvent entry);
}

/// <summary>Something that happened in a store.</summary>
/// <param name="Time">When, by the clock of the machine.</param>
/// <param name="Kind">What.</param>
/// <param name="Path">The file or folder concerned.</param>
/// <param name="Message">The whole story, with what to do.</param>
public sealed record StoreEvent(
    DateTimeOffset Time, StoreEventKind Kind, string Path, string Message)
{
    /// <summary>Who did it, if it was an operator and no server; empty otherwise.</summary>
    public string Operator { get; init; } = "";

    /// <summary>What a check expected, such as a checksum; empty if nothing was checked.</summary>
    public string Expected { get; init; } = "";

    /// <summary>What the check found.</summary>
    public string Found { get; init; } = "";
}

/// <summary>What can happen in a store that an operator has to know.</summary>
public enum StoreEventKind
{
    /// <summary>The lock of a process that died was taken over.</summary>
    LockTakenOver,

    /// <summary>An unfinished file of an interrupted commit was removed.</summary>
    LeftoverRemoved,

    /// <summary>A file failed its check and was quarantined.</summary>
    Quarantined,

    /// <summary>A commit failed; the former truth is in force.</summary>
    CommitFailed,

    /// <summary>The store turned itself off.</summary>
    TurnedOff,

    /// <summary>Old epochs were not removed.</summary>
    RotationFailed,

    /// <summary>An operator made another epoch the truth.</summary>
    EpochChosen,

    /// <summary>An operator had the truth migrated.</summary>
    Migrated,

    /// <summary>A migration halted; the former truth is in force.</summary>
    MigrationFailed,

    /// <summary>Somebody had removed the lock's file under a server; it was made anew.</summary>
    LockRenewed,

    /// <summary>The truth in force could not be read, and it is not known to be broken; a save that
    /// asked for the epoch in force failed with it.</summary>
    ReadFailed,

    /// <summary>The answer to a commit got lost, and what became of the commit was found
    /// out.</summary>
    AnswerRecovered,

    /// <summary>The store took the connection to its server up again.</summary>
    Reconnected,

    /// <summary>A replica was promoted since the truth in force was committed; what the former
    /// server had acknowledged alone is not there.</summary>
    Promoted,
}

/// <summary>Keeps events in memory, for tests and for tools that show them.</summary>
public sealed class MemoryStoreLog : IStoreLog
{
    private readonly ConcurrentQueue<StoreEvent> _events = new();

    /// <summary>Everything written down so far, in order.</summary>
    public IReadOnlyCollection<StoreEvent> Events => _events;

    /// <inheritdoc/>
    public void Write(StoreEvent entry) => _events.Enqueue(entry);
}
