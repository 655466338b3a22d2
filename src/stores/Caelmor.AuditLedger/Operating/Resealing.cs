using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Histories;
using Caelmor.AuditLedger.Embedded.Lines;
using Caelmor.AuditLedger.Embedded.Seals;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Operating;

/// <summary>Seals a file of lines anew, as it is.</summary>
/// <remarks>Killed in the middle of it, it leaves no seals, or the first one, or all; in each case
/// it can be done again, and what is whole is sealed.</remarks>
internal static class Resealing
{
    /// <summary>Seals a file whose seals are missing or broken; any other is left alone.</summary>
    /// <returns>How many lines it has.</returns>
    /// <exception cref="LedgerRefusedException">It holds something that is no line of
    /// its.</exception>
    public static long Run(
        IMount mount, string name, LineJudge judge, long? events, Action<TailReport> setAside)
    {
        if (mount.StateOf(name) is not { IsPlainFile: true, Length: var length })
        {
            throw new LedgerRefusedException(new(
                $"{mount.Path}/{name}",
                "the file that is to be sealed.",
                "none.",
                "Put the file back from a copy. There is nothing to seal."));
        }

        if (CountOf(mount, name, judge) is { } sound)
        {
            return sound;
        }

        var (count, end) = Whole(mount, name, judge, length);
        SetAside(mount, name, length, end, setAside);
        var seals = Seal.FileFor(name);
        mount.Append(seals, All(mount, name, count, end, events ?? count));
        mount.Flush(name);
        mount.Flush(seals);
        return count;
    }

    /// <returns>How many lines it has; null if the seals say something else.</returns>
    private static long? CountOf(IMount mount, string name, LineJudge judge)
    {
        try
        {
            return new HistoryReader(mount, name, judge).ToTheEnd().Count;
        }
        catch (LedgerRefusedException)
        {
            return null;
        }
    }

    private static (long Count, long End) Whole(
        IMount mount, string name, LineJudge judge, long length)
    {
        var lines = new LineReader(mount, name, length);
        var (count, end) = (0L, 0L);
        while (lines.TryRead(out var line) && line.IsWhole)
        {
            if (judge.FlawOf(line.Text.Span) is { } flaw)
            {
                throw new LedgerRefusedException(new(
                    $"{mount.Path}/{name}",
                    "lines that can be sealed, each one JSON object of its type and version.",
                    $"{flaw}.",
                    "Put the file back from a copy. What is no line of its is never sealed.")
                {
                    Line = line.Number,
                    Offset = line.Offset,
                });
            }

            (count, end) = (line.Number, line.End);
        }

        return (count, end);
    }

    private static void SetAside(
        IMount mount, string name, long length, long end, Action<TailReport> setAside)
    {
        if (length > end)
        {
            new UnfinishedEnd(mount, name, end, length - end).SetAside(setAside);
        }

        var seals = Seal.FileFor(name);
        if (mount.StateOf(seals) is not { } former)
        {
            mount.Create(seals);
        }
        else if (former.Length > 0)
        {
            new UnfinishedEnd(mount, seals, 0, former.Length).SetAside(setAside);
        }
    }

    private static byte[] All(IMount mount, string name, long count, long end, long events)
    {
        if (count == 0)
        {
            return Seal.First.Line;
        }

        using var digest = new SealDigest();
        digest.Begin(Seal.First.Sha256);
        for (var at = 0L; at < end;)
        {
            var bytes = mount.Read(name, at, (int)Math.Min(LineReader.BlockBytes, end - at));
            digest.Add(bytes.Span);
            at += bytes.Length;
        }

        return [.. Seal.First.Line, .. new Seal(2, end, count, events, digest.Next()).Line];
    }
}
