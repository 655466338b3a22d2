using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Finds everything in a place that is broken or flagged. It changes nothing.</summary>
/// <remarks>Findings are given one after another, as they are made: however much is broken, no more
/// is in memory than the indexes of the layers, which have 24 bytes for each stored chunk, and what
/// one layer takes while it is looked at, which is 8 more for each of its own.</remarks>
public static class Verification
{
    /// <summary>Looks at a whole grid.</summary>
    /// <param name="place">Where it lies.</param>
    /// <returns>What is broken or flagged, as it is gone through.</returns>
    /// <exception cref="Faults.GridRefusedException">There is none.</exception>
    public static IEnumerable<GridFinding> Run(IGridPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var disks = GridDisks.Of(place);
        Shelf.DemandGrid(disks);
        using var shelf = Shelf.Read(disks);
        foreach (var finding in Run(disks, shelf))
        {
            yield return finding;
        }
    }

    /// <summary>How a file of the mirror is told.</summary>
    internal static string InMirror(string name) => $"mirror/{name}";

    /// <summary>Looks at a whole grid that is open.</summary>
    internal static IEnumerable<GridFinding> Run(GridDisks disks, Shelf shelf)
    {
        var soundness = new Soundness(disks);
        var flagged = shelf.Names.Select(GridNames.FlaggedBy).OfType<string>().ToHashSet();
        var alone = flagged.ToHashSet();
        foreach (var one in shelf.Chain.Links.SelectMany(soundness.Check)
            .Select(one => Of(one.Piece, one.IsMirror, one.Expected, one.Actual))
            .Concat(shelf.Broken.Select(one =>
                Of(one.Name, one.IsMirror, one.Flaw.Expected, one.Flaw.Found)))
            .Concat(Genesis(disks, shelf)))
        {
            alone.Remove(one.Piece);
            yield return one with { IsFlagged = flagged.Contains(one.Piece) };
        }

        foreach (var name in alone)
        {
            yield return new(name, "", "", IsFlagged: true);
        }
    }

    private static GridFinding Of(string name, bool isMirror, string expected, string actual) =>
        new(isMirror ? InMirror(name) : name, expected, actual, IsFlagged: false);

    private static IEnumerable<GridFinding> Genesis(GridDisks disks, Shelf shelf)
    {
        var name = GridNames.Genesis;
        if (!shelf.Names.Contains(name))
        {
            yield break;
        }

        Flaw? flaw = null;
        try
        {
            _ = GenesisFile.Read(disks.Main, name);
        }
        catch (FlawException flawed)
        {
            flaw = flawed.Flaw;
        }

        if (flaw is not null)
        {
            yield return Of(name, isMirror: false, flaw.Expected, flaw.Found);
        }
    }
}
