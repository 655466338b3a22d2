using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Faults;

/// <summary>Makes refusals of a disk those of a grid.</summary>
internal static class Refusal
{
    /// <summary>Whether it is a refusal of the disk, or of storage above it.</summary>
    public static bool Is(Exception failure) =>
        DiskFailure.Is(failure) || failure is StorageException;

    /// <summary>What storage says tells its whole story; what the disk says does not.</summary>
    public static GridRefusedException Of(Exception failure) => new(
        failure is StorageException
            ? failure.Message
            : $"Found that the disk refuses: {failure.Message} Expected one that can be read, with "
                + "room and rights to write. What was saved is as it was: see to the disk, and try "
                + "again.",
        failure);
}
