using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Places;
using Caelmor.WorldGrid.Embedded.Shelves;

namespace Caelmor.WorldGrid.Embedded.Operating;

/// <summary>Finds everything in a place that is broken or flagged. It changes nothing.</summary>
internal static class Verification
{
    /// <summary>How a file of the mirror is told.</summary>
    public static string InMirror(string name) => $"mirror/{name}";

    public static IReadOnlyList<GridFinding> Run(GridDisks disks, Shelf shelf)
    {
        var soundness = new Soundness(disks);
        var findings = shelf.Chain.Links.SelectMany(soundness.Check)
            .Select(one => Of(one.Piece, one.IsMirror, one.Expected, one.Actual))
            .Concat(shelf.Broken.Select(one =>
                Of(one.Name, one.IsMirror, one.Flaw.Expected, one.Flaw.Found)))
            .Concat(Genesis(disks, shelf));
        var flagged = shelf.Names.Select(GridNames.FlaggedBy).OfType<string>().ToHashSet();
        var found = findings.Select(one => one with { IsFlagged = flagged.Contains(one.Piece) })
            .ToList();
        flagged.ExceptWith(found.Select(one => one.Piece));
        return
        [
            .. found, .. flagged.Select(name => new GridFinding(name, "", "", IsFlagged: true)),
        ];
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
