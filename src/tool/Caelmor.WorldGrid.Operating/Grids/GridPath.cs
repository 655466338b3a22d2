using Caelmor.CommandLine;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Operating.Grids;

/// <summary>The grid that the command line names.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Mirror">That of its mirror; null for none.</param>
internal sealed record GridPath(string Folder, string? Mirror)
{
    /// <summary>Is told how many bytes go to and fro, each time; null for nobody.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>How many bytes lie in it and in its mirror; 0 if it is not there.</summary>
    public long Bytes => Folders.Where(Directory.Exists)
        .SelectMany(folder => new DirectoryInfo(folder).GetFiles("*", Any)).Sum(file => file.Length);

    private static EnumerationOptions Any => new() { IgnoreInaccessible = true };

    private IEnumerable<string> Folders => Mirror is null ? [Folder] : [Folder, Mirror];

    /// <summary>Opens it to decide something.</summary>
    /// <exception cref="StopException">There is no folder, or it may not be looked at.</exception>
    public DiskPlace ToWriteAt()
    {
        Demand();
        return Watched(GridFolder.ToWriteAt(Folder, Mirror));
    }

    /// <summary>Opens it to have something made there; the folder, too.</summary>
    public DiskPlace ToMake() => Watched(GridFolder.ToWriteAt(Folder, Mirror));

    /// <summary>Opens it to look at it.</summary>
    /// <exception cref="StopException">There is no folder, or it may not be looked at.</exception>
    public DiskPlace ToLookAt()
    {
        Demand();
        return Watched(GridFolder.ToLookAt(Folder, Mirror));
    }

    private void Demand()
    {
        foreach (var folder in Folders)
        {
            if (string.IsNullOrWhiteSpace(folder))
            {
                throw StopException.Misuse("Found a folder without a name; expected its path.");
            }

            Permission.DemandSight(folder);
            if (!Directory.Exists(folder))
            {
                throw StopException.Misuse(
                    $"Found no folder '{folder}'; expected that of a grid. Check the path, and "
                    + "whether the disk is mounted.");
            }
        }
    }

    private DiskPlace Watched(DiskPlace place) => Progress is null
        ? place
        : new(
            WatchedDisk.If(Progress, place.Disk),
            place.Mirror is { } mirror ? WatchedDisk.If(Progress, mirror) : null,
            TimeProvider.System);
}
