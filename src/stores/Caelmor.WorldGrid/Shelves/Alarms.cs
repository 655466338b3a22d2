using System.Text.Json;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.Storage.Writing;
using Caelmor.WorldGrid.Embedded.Places;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>Tells operators, each thing once, and flags what is broken (pv-7.2, pv-7.4). Whoever
/// hears of it is told one thing at a time.</summary>
/// <param name="host">The server.</param>
/// <param name="disks">Where flags are put.</param>
internal sealed class Alarms(IGridHost host, GridDisks disks)
{
    private readonly HashSet<string> _told = [];
    private readonly Lock _telling = new();

    /// <summary>Something in a file is broken.</summary>
    /// <param name="piece">The file.</param>
    /// <param name="what">What of it.</param>
    /// <param name="expected">The checksum that was expected.</param>
    /// <param name="actual">The checksum that was found.</param>
    /// <param name="isMirror">Whether it lies in the mirror.</param>
    public void Broken(string piece, string what, string expected, string actual, bool isMirror)
    {
        var disk = isMirror ? disks.Mirror! : disks.Main;
        if (IsNew($"{isMirror} {piece} {what}"))
        {
            Tell(new(
                GridReportKind.BrokenChecksum,
                host.Time.GetUtcNow(),
                $"Found {actual} as the checksum of {what} in '{disk.PathOf(piece)}'; expected "
                + $"{expected}. The file is kept and flagged; 'verify' tells all that is broken.")
            {
                Piece = piece,
                Expected = expected,
                Actual = actual,
            });
            Flag(disk, piece, $"{what}: expected {expected}, found {actual}");
        }
    }

    /// <summary>The disk refuses to show something. It is not flagged: nobody knows whether it is
    /// broken.</summary>
    /// <param name="piece">The file.</param>
    /// <param name="what">What of it.</param>
    /// <param name="why">What the disk says.</param>
    /// <param name="isMirror">Whether it lies in the mirror.</param>
    /// <returns>That, in words.</returns>
    public string Refused(string piece, string what, string why, bool isMirror)
    {
        var path = (isMirror ? disks.Mirror! : disks.Main).PathOf(piece);
        var refusal = $"Found that the disk does not show {what} in '{path}': {why} Expected what "
            + "was written. It is taken neither for sound nor for lost, and left as it is: see to "
            + "the disk, or use an earlier save, or rebuild the region.";
        if (IsNew($"{isMirror} {piece} {what} refused"))
        {
            Tell(new(GridReportKind.FailedCheck, host.Time.GetUtcNow(), refusal) { Piece = piece });
        }

        return refusal;
    }

    /// <summary>A whole file is broken.</summary>
    public void Broken(BrokenFile file) =>
        Broken(file.Name, file.Flaw.What, file.Flaw.Expected, file.Flaw.Found, file.IsMirror);

    /// <summary>A dynamic state is lost (pv-7.6).</summary>
    public void Lost(RegionPosition region, IReadOnlyList<long> waysBack)
    {
        if (IsNew($"{region}"))
        {
            var ways = waysBack.Count > 0 ? string.Join(", ", waysBack) : "none is sound";
            Tell(new(
                GridReportKind.LostState,
                host.Time.GetUtcNow(),
                $"All copies of the state of {region} are broken, and it is inactive. Use an "
                + $"earlier save ({ways}), "
                + "or rebuild the region.")
            {
                Region = region,
                WaysBack = [.. waysBack],
            });
        }
    }

    /// <summary>Something else has to be known.</summary>
    public void Tell(GridReport report)
    {
        lock (_telling)
        {
            host.Reports.Report(report);
        }
    }

    /// <summary>Writes an entry of the incident log: it stays, whatever becomes of the grid
    /// (pv-10.4).</summary>
    /// <param name="number">A number that no other entry has.</param>
    /// <param name="report">What happened.</param>
    public void Log(long number, GridReport report)
    {
        DurableNote.Write(
            disks.Main, GridNames.Incident(number), () => JsonSerializer.Serialize(report));
        Tell(report);
    }

    private bool IsNew(string what)
    {
        lock (_told)
        {
            return _told.Add(what);
        }
    }

    // A reading does not fail because a flag can't be put.
    private static void Flag(IDisk disk, string piece, string text)
    {
        try
        {
            DurableNote.Write(disk, GridNames.FlagOf(piece), () => text);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            // Operators were told.
        }
    }
}
