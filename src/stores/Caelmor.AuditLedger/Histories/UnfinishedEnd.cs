using System.Globalization;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Histories;

/// <summary>What a crash left behind the last whole line of a file (dl-13.3).</summary>
/// <param name="Mount">The folder.</param>
/// <param name="File">The file.</param>
/// <param name="Offset">Where it stands, in bytes from 0.</param>
/// <param name="Length">How many bytes it has.</param>
internal sealed record UnfinishedEnd(IMount Mount, string File, long Offset, long Length)
{
    /// <summary>As much is copied at a time.</summary>
    private const int Piece = LedgerLimits.LineBytes;

    private string Stem => $"{Path.GetFileNameWithoutExtension(File)}.torn-";

    /// <summary>Keeps it in a file of its own, durably, reports it, and then cuts it off.</summary>
    public void SetAside(Action<TailReport> report)
    {
        var kept = Keep();
        report(new($"{Mount.Path}/{File}", Offset, Length, $"{Mount.Path}/{kept}"));
        Mount.Cut(File, Offset);
        Mount.Flush(File);
    }

    // Who was killed while at it goes on where it stopped; nothing that was kept is written over.
    private string Keep()
    {
        var latest = Mount.List().Where(name => NumberOf(name) is not null).MaxBy(NumberOf);
        var (name, done) = latest is not null && Begun(latest) is { } length
            ? (latest, length)
            : (NameOf((NumberOf(latest) ?? 0) + 1), -1L);
        if (done < 0)
        {
            Mount.Create(name);
            done = 0;
        }

        for (var at = done; at < Length; at += Piece)
        {
            Mount.Append(name, PieceAt(at));
        }

        Mount.Flush(name);
        return name;
    }

    /// <returns>How much of it a file keeps; null if the file keeps something else.</returns>
    private long? Begun(string name)
    {
        if (name != NameOf(NumberOf(name)!.Value)
            || Mount.StateOf(name) is not { IsPlainFile: true, Length: var length }
            || length > Length)
        {
            return null;
        }

        for (var at = 0L; at < length; at += Piece)
        {
            var kept = Mount.Read(name, at, (int)Math.Min(Piece, length - at));
            if (!PieceAt(at).Span.StartsWith(kept.Span))
            {
                return null;
            }
        }

        return length;
    }

    private ReadOnlyMemory<byte> PieceAt(long at) =>
        Mount.Read(File, Offset + at, (int)Math.Min(Piece, Length - at));

    private string NameOf(long number) => string.Create(
        CultureInfo.InvariantCulture, $"{Stem}{number:D6}-{Offset}.bytes");

    private long? NumberOf(string? name) =>
        name is not null && name.StartsWith(Stem, StringComparison.Ordinal)
            && name[Stem.Length..].Split('-') is [var digits, _]
            && long.TryParse(
                digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
