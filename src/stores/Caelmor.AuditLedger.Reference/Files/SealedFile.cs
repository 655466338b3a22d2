using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Files;

/// <summary>A file of lines whose history is sealed, open for reading and, by one, for
/// appending.</summary>
/// <param name="mount">The folder.</param>
/// <param name="name">The file.</param>
/// <param name="seals">Its seals.</param>
public sealed class SealedFile(IMount mount, string name, IList<Seal> seals)
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>Its last seal.</summary>
    public Seal Last => seals[^1];

    /// <summary>Its path, for messages.</summary>
    public string Path => $"{mount.Path}/{name}";

    /// <summary>Makes a file in which nothing is, and its seal, durably.</summary>
    public static void Create(IMount mount, string name)
    {
        mount.Create(name);
        mount.Flush(name);
        mount.Create(SealFile.NameFor(name));
        mount.Append(SealFile.NameFor(name), Seal.First.Line);
        mount.Flush(SealFile.NameFor(name));
    }

    /// <summary>Whether a seal of its history says this.</summary>
    public bool HasSeal(long count, string sha256) =>
        seals.Any(seal => seal.Count == count && seal.Sha256 == sha256);

    /// <summary>Its sealed lines, from one on, counted from 0.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines(long first = 0) =>
        LineReader.Read(mount, name, Last.End).Where(line => line.Number > first)
            .Select(line => line.Text);

    /// <summary>Its last sealed line; null if there is none.</summary>
    public ReadOnlyMemory<byte>? LastLine() =>
        Last.Count == 0 ? default(ReadOnlyMemory<byte>?) : Lines(Last.Count - 1).Last();

    /// <summary>Appends lines, durably, and seals them. The seal is not flushed: what is flushed and
    /// not sealed is read as acknowledged all the same.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="events">How many events the ledger has then.</param>
    public void Append(IReadOnlyList<ReadOnlyMemory<byte>> lines, long events)
    {
        DemandNobodyElseWrote();
        byte[] all = [.. lines.SelectMany(line => (byte[])[.. line.Span, LineFeed])];
        mount.Append(name, all);
        mount.Flush(name);
        AddSeal(new(
            Last.Number + 1,
            Last.End + all.Length,
            Last.Count + lines.Count,
            events,
            Seal.DigestOf(Last.Sha256, all)));
    }

    /// <summary>Writes a further seal, of what is there and flushed.</summary>
    public void AddSeal(Seal seal)
    {
        mount.Append(SealFile.NameFor(name), seal.Line);
        seals.Add(seal);
    }

    /// <summary>Makes its seals durable.</summary>
    public void Close() => mount.Flush(SealFile.NameFor(name));

    // Lines of another hand are not taken in while the server runs (dl-11.3), nor written behind.
    private void DemandNobodyElseWrote()
    {
        if (mount.StateOf(name)?.Length is var length && length != Last.End)
        {
            throw new RefusedException(new LedgerRefusal(
                Path,
                $"{Last.End} bytes, as this process left it.",
                $"{length} bytes.",
                "Stop whoever else writes to the file, and start the server again.")
            {
                Offset = Last.End,
            });
        }
    }
}
