using Caelmor.Storage.Faults;

namespace Caelmor.AuditLedger.Embedded.Folders;

/// <summary>Says of what a disk refuses which of the faults of a mount it is.</summary>
internal static class DiskFaults
{
    // EEXIST; EACCES, EPERM and EROFS.
    private const int Exists = 17;

    private static readonly int[] NotPermitted = [13, 1, 30];

    /// <summary>The fault.</summary>
    /// <param name="failure">What the disk threw.</param>
    /// <param name="isChange">Whether something was to be changed.</param>
    public static MountFault Of(Exception failure, bool isChange) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => MountFault.Missing,
        _ when DiskFailure.IsLackOfRoom(failure) => MountFault.Full,
        UnauthorizedAccessException => NoRight(isChange),
        _ when NotPermitted.Contains(failure.HResult) => NoRight(isChange),
        _ when failure.HResult == Exists => MountFault.Exists,
        _ => MountFault.Failed,
    };

    private static MountFault NoRight(bool isChange) =>
        isChange ? MountFault.NotWritable : MountFault.NotReadable;
}
