using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Which saves stay and which go (pv-3.3, pv-11.1, pv-11.2).</summary>
public static class Rotation
{
    /// <summary>What is older than the last backup that has to be kept goes. Broken ones count for
    /// nothing.</summary>
    /// <param name="saves">All saves, newest first: the one in force, then its backups.</param>
    /// <param name="backups">How many sound backups stay.</param>
    public static IEnumerable<Manifest> Gone(IReadOnlyList<JudgedSave> saves, int backups)
    {
        if (saves is not [{ IsSound: true }, ..])
        {
            yield break;
        }

        var kept = 0;
        foreach (var (save, isSound) in saves.Skip(1))
        {
            if (kept >= backups)
            {
                yield return save;
            }

            kept += isSound ? 1 : 0;
        }
    }

    /// <summary>Judges saves by reading all of them.</summary>
    public static async ValueTask<IReadOnlyList<JudgedSave>> JudgeAsync(
        IGridPlace place, IEnumerable<Manifest> saves)
    {
        var judged = new List<JudgedSave>();
        foreach (var save in saves)
        {
            judged.Add(new(save, (await FaultsAsync(place, save)).Count == 0));
        }

        return judged;
    }

    /// <summary>The pieces of a save that are broken.</summary>
    public static async ValueTask<IReadOnlyList<GridFinding>> FaultsAsync(IGridPlace place, Manifest save)
    {
        var faults = new List<GridFinding>();
        foreach (var (entry, expected) in save.Checksums)
        {
            var piece = PieceNames.InSave(save.Number, entry);
            var bytes = await place.ReadAsync(piece) ?? default;
            var actual = Envelope.ChecksumOf(bytes.Span);
            if (actual != expected)
            {
                faults.Add(new(piece, expected, actual, IsFlagged: false));
            }
        }

        return faults;
    }

    /// <summary>Takes a save away: first its list, so that it is no save any more. What is flagged
    /// stays for operators (pv-7.4).</summary>
    public static async ValueTask RemoveAsync(
        IGridPlace place, long number, IReadOnlyList<string> pieces)
    {
        var list = PieceNames.InSave(number, PieceNames.SaveList);
        foreach (var piece in pieces
            .Where(one => PieceNames.SaveOf(one) == number
                && !PieceNames.IsAside(one)
                && PieceNames.FlaggedBy(one) is null
                && !pieces.Contains(PieceNames.FlagOf(one)))
            .OrderBy(one => one != list))
        {
            await place.DeleteAsync(piece);
        }
    }
}

/// <summary>A save, and whether all of it is sound.</summary>
/// <param name="Save">The save.</param>
/// <param name="IsSound">Whether every checksum is right.</param>
public sealed record JudgedSave(Manifest Save, bool IsSound);
