namespace Caelmor.TruthStore.Files.Logging;

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
}
