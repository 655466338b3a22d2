using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Seals;

namespace Caelmor.AuditLedger.Embedded.Histories;

/// <summary>What can be read of a file: all up to one of its seals. Lines that come later change
/// nothing of it.</summary>
/// <param name="Mount">The folder.</param>
/// <param name="Name">The file.</param>
/// <param name="Last">The seal.</param>
/// <param name="SealsEnd">Where that seal ends, in the file of the seals.</param>
/// <param name="Index">Where lines begin.</param>
internal sealed record SealedExtent(
    IMount Mount, string Name, Seal Last, long SealsEnd, LineIndex Index)
{
    /// <summary>What was read of a file.</summary>
    public static SealedExtent Of(IMount mount, string name, History history) =>
        new(mount, name, history.Last, history.SealsEnd, history.Lines);

    /// <summary>Its lines, from one on, counted from 0: each in memory of its own.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines(long first = 0)
    {
        if (first >= Last.Count)
        {
            yield break;
        }

        var lines = new LineReader(Mount, Name, Last.End) { Start = Index.AtOrBefore(first + 1) };
        while (lines.TryRead(out var line))
        {
            if (line.Number > first)
            {
                yield return line.Text.ToArray();
            }
        }
    }

    /// <summary>Its last line; null if there is none.</summary>
    public ReadOnlyMemory<byte>? LastLine() =>
        Last.Count == 0 ? default(ReadOnlyMemory<byte>?) : Lines(Last.Count - 1).First();

    /// <summary>Whether one of its seals says this (dl-13.5).</summary>
    public bool HasSeal(long count, string sha256)
    {
        var seals = new SealReader(Mount, Name, SealsEnd);
        for (var seal = seals.Last; seal is not null; seal = seals.TryRead())
        {
            if (seal.Count == count)
            {
                return seal.Sha256 == sha256;
            }
        }

        return false;
    }
}
