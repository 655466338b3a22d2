namespace Caelmor.Storage.Faults;

/// <summary>Storage refused; the message says what was found, what was expected, what to
/// do.</summary>
/// <remarks>
/// A store that has an exception of its own makes that of this one, with the same message. What the
/// disk itself refuses stays an <see cref="IOException"/> or an
/// <see cref="UnauthorizedAccessException"/>: see <see cref="DiskFailure"/>.
/// </remarks>
/// <param name="fault">Why.</param>
/// <param name="message">The whole story.</param>
/// <param name="cause">What the system said, if it said something.</param>
// Without a fault there is nothing to tell callers apart by.
#pragma warning disable CA1032
public sealed class StorageException(StorageFault fault, string message, Exception? cause = null)
    : Exception(message, cause)
#pragma warning restore CA1032
{
    /// <summary>Why.</summary>
    public StorageFault Fault { get; } = fault;
}

/// <summary>Why storage refused. The list is closed.</summary>
public enum StorageFault
{
    /// <summary>There is no folder at the path, or a link in the place of one.</summary>
    NoFolder,

    /// <summary>Another process has the lock.</summary>
    Busy,

    /// <summary>The folder at the path is not the one that was opened, or the lock there not the
    /// one that was taken.</summary>
    Displaced,

    /// <summary>The disk gives back something else than was written.</summary>
    NotAsWritten,

    /// <summary>A file has a format that a newer build wrote.</summary>
    NewerFormat,
}
