using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Operating.Grids;

/// <summary>The grid that the command line names.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Mirror">That of its mirror; null for none.</param>
internal sealed record GridPath(string Folder, string? Mirror)
{
    /// <summary>Opens it to decide something.</summary>
    /// <exception cref="StopException">There is no folder, or it may not be looked at.</exception>
    public DiskPlace ToWriteAt()
    {
        Demand();
        return GridFolder.ToWriteAt(Folder, Mirror);
    }

    /// <summary>Opens it to look at it.</summary>
    /// <exception cref="StopException">There is no folder, or it may not be looked at.</exception>
    public DiskPlace ToLookAt()
    {
        Demand();
        return GridFolder.ToLookAt(Folder, Mirror);
    }

    private void Demand()
    {
        foreach (var folder in Mirror is null ? [Folder] : (string[])[Folder, Mirror])
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
}
