using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.WorldGrid.Embedded.Places;

/// <summary>Finds the folders of grids on this machine.</summary>
public static class GridFolder
{
    private static readonly StoreKind Kind = new("a world grid", "world-grid");

    /// <summary>A folder to write to. It is made if it is not there; a mirror, too.</summary>
    /// <param name="path">Its path. A link in its place is refused.</param>
    /// <param name="mirror">The path of the mirror; null for none.</param>
    /// <exception cref="StorageException">A link is there, or both are one folder.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static DiskPlace ToWriteAt(string path, string? mirror = null) => Of(
        folder => Folder.ToWriteAt(folder, Kind, create: true), path, mirror);

    /// <summary>A folder to look at: nothing is written, made or locked in it.</summary>
    /// <param name="path">Its path. A link in its place is refused.</param>
    /// <param name="mirror">The path of the mirror; null for none.</param>
    /// <exception cref="StorageException">It is not there, or a link is.</exception>
    public static DiskPlace ToLookAt(string path, string? mirror = null) => Of(
        folder => Folder.ToLookAt(folder, Kind), path, mirror);

    private static DiskPlace Of(Func<string, IFolder> open, string path, string? mirror)
    {
        if (mirror is not null && Path.GetFullPath(mirror) == Path.GetFullPath(path))
        {
            throw new StorageException(
                StorageFault.NoFolder,
                $"Found '{path}' as the folder and as its mirror; expected two. Name another one, "
                + "best on another disk.");
        }

        var main = open(path);
        try
        {
            return new(main, mirror is null ? null : open(mirror), TimeProvider.System);
        }
        catch
        {
            main.Dispose();
            throw;
        }
    }
}
