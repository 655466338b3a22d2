namespace Caelmor.Storage.Faults;

/// <summary>Tells the failures of a disk from all others.</summary>
public static class DiskFailure
{
    // ENOSPC, EDQUOT, and what the framework makes of the first.
    private static readonly int[] NoRoom = [28, 122, unchecked((int)0x80070070)];

    /// <summary>Whether the disk refused, and not whoever asked it was wrong.</summary>
    /// <param name="failure">What was thrown.</param>
    public static bool Is(Exception failure) =>
        failure is IOException or UnauthorizedAccessException;

    /// <summary>Whether the disk refused for lack of room, wherever among the causes that
    /// stands.</summary>
    /// <param name="failure">What was thrown; null for nothing.</param>
    public static bool IsLackOfRoom(Exception? failure) => failure switch
    {
        null => false,
        IOException disk when NoRoom.Contains(disk.HResult) => true,
        _ => IsLackOfRoom(failure.InnerException),
    };
}
