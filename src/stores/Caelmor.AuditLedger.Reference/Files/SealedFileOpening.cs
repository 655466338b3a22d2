using System.Security.Cryptography;
using System.Text;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;

namespace Caelmor.AuditLedger.Reference.Files;

/// <summary>Opens a sealed file: all of it is read and judged before anything is made of it
/// (dl-8.2).</summary>
/// <param name="mount">The folder.</param>
/// <param name="name">The file.</param>
/// <param name="judge">Says what is wrong with a line; null for nothing.</param>
/// <param name="steps">How it goes about it.</param>
public sealed class SealedFileOpening(
    IMount mount, string name, Func<ReadOnlyMemory<byte>, string?> judge, SealedFileSteps steps)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private string Path => $"{mount.Path}/{name}";

    /// <summary>Opens it for appending. What is whole and not sealed yet is sealed; what is not
    /// whole is set aside.</summary>
    /// <param name="reports">Hears of what is set aside.</param>
    /// <param name="events">How many events the ledger has; null if this is their file.</param>
    public SealedFile ForAppending(ILedgerReports reports, long? events)
    {
        var seals = SealFile.Read(mount, name, steps, reports);
        var file = new SealedFile(mount, name, seals);
        var (count, end) = (0L, 0L);
        foreach (var line in Judged(seals, LengthOf()))
        {
            if (!line.IsWhole)
            {
                steps.SetAside(new(
                    mount, name, line, steps.NameOfPart(name, line.Offset), reports));
                break;
            }

            (count, end) = (count + 1, line.End);
        }

        if (end > file.Last.End)
        {
            mount.Flush(name);
            var digest = Convert.ToHexStringLower(_hash.GetHashAndReset());
            file.AddSeal(new(file.Last.Number + 1, end, count, events ?? count, digest));
            file.Close();
        }

        return file;
    }

    /// <summary>Opens it for reading, up to its last seal; nothing is changed.</summary>
    public SealedFile ForReading()
    {
        var seals = SealFile.Read(mount, name, steps, reports: null);
        DemandLength(seals[^1], LengthOf());
        foreach (var _ in Judged(seals, seals[^1].End))
        {
            // Each line is judged as it goes by.
        }

        return new(mount, name, seals);
    }

    private long LengthOf() => mount.StateOf(name)?.Length ?? 0;

    private IEnumerable<Line> Judged(IList<Seal> seals, long length)
    {
        DemandLength(seals[^1], length);
        var next = 1;
        Begin(seals[0]);
        foreach (var line in LineReader.Read(mount, name, length))
        {
            var isSealed = next < seals.Count;
            if (line.IsWhole && judge(line.Text) is { } flaw)
            {
                steps.OnFlaw(Flaw($"{flaw}.", line));
            }

            if (isSealed && (!line.IsWhole || line.End > seals[next].End))
            {
                steps.OnFlaw(Flaw("a line that goes on behind a seal.", line));
            }

            Take(line);
            while (next < seals.Count && line.End == seals[next].End)
            {
                Check(seals[next], line);
                Begin(seals[next++]);
            }

            yield return line;
        }
    }

    private void DemandLength(Seal last, long length)
    {
        if (!steps.IsLongEnough(last, length))
        {
            steps.OnFlaw(new(
                Path,
                $"{last.End} bytes, which were acknowledged.",
                $"{length} bytes.",
                "Events are missing at the end. Put the file back from a copy.")
            {
                Line = last.Count,
                Offset = length,
            });
        }
    }

    private void Check(Seal seal, Line line)
    {
        if (!steps.IsSealed(seal, Convert.ToHexStringLower(_hash.GetHashAndReset())))
        {
            steps.OnFlaw(Flaw($"other bytes than seal {seal.Number} was made of.", line));
        }
    }

    private void Begin(Seal seal)
    {
        _hash.GetHashAndReset();
        _hash.AppendData(Encoding.ASCII.GetBytes(seal.Sha256));
    }

    private void Take(Line line)
    {
        if (line.IsWhole)
        {
            _hash.AppendData(line.Text.Span);
            _hash.AppendData("\n"u8);
        }
    }

    private LedgerRefusal Flaw(string found, Line line) => new(
        Path,
        "the lines that were acknowledged, each as it was written.",
        found,
        "Put the file back from a copy. Nothing is skipped, for a history with a gap is none.")
    {
        Line = line.Number,
        Offset = line.Offset,
    };
}
