namespace Caelmor.TruthStore.Files.Faults;

/// <summary>A truth store failed; the message says what was found, what was expected, what to
/// do.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">The whole story.</param>
/// <param name="cause">What the disk said, if it said something.</param>
// Without a fault there is nothing to tell callers apart by.
#pragma warning disable CA1032
public sealed class TruthStoreException(
    StoreFault fault, string message, Exception? cause = null)
    : Exception(message, cause)
#pragma warning restore CA1032
{
    /// <summary>Why.</summary>
    public StoreFault Fault { get; } = fault;
}

/// <summary>Why a truth store failed. The list is closed.</summary>
public enum StoreFault
{
    /// <summary>Another process has the store open.</summary>
    Busy,

    /// <summary>A flush failed before; the store commits nothing until it is opened
    /// anew.</summary>
    Off,

    /// <summary>Nobody knows whether a commit is durable; only opening the store anew
    /// tells.</summary>
    Unknown,

    /// <summary>A commit whose epoch does not follow the truth in force.</summary>
    NotForward,

    /// <summary>There is no room for another epoch.</summary>
    NoSpace,

    /// <summary>The disk refused an operation.</summary>
    Disk,

    /// <summary>A file is not what was written.</summary>
    Broken,

    /// <summary>A file was written by a newer build.</summary>
    NewerBuild,

    /// <summary>A file was written under an older schema and has to be migrated first.</summary>
    OlderSchema,

    /// <summary>A migration halted.</summary>
    Migration,

    /// <summary>The store cannot or may not do what it was asked.</summary>
    Refused,

    /// <summary>The folder at the path is not the one that was opened, or the lock there not the
    /// one that was taken.</summary>
    Displaced,

    /// <summary>Another process took the store over; this one commits nothing more.</summary>
    TakenOver,

    /// <summary>The settings of a server would make a promise of the store a lie.</summary>
    Unsafe,

    /// <summary>The server of the store does not answer, or lets nobody in.</summary>
    Unreachable,

    /// <summary>The epoch that was acknowledged last is gone.</summary>
    Lost,
}
