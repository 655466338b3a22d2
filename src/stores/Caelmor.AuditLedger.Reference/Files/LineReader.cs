using Caelmor.AuditLedger.Events;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Files;

/// <summary>One line of a file.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Offset">Where it begins, in bytes from 0.</param>
/// <param name="Text">What it says, without its line break.</param>
/// <param name="IsWhole">Whether a line break ends it. Only the last one can lack it.</param>
public readonly record struct Line(
    long Number, long Offset, ReadOnlyMemory<byte> Text, bool IsWhole)
{
    /// <summary>Where the next one begins.</summary>
    public long End => Offset + Text.Length + (IsWhole ? 1 : 0);
}

/// <summary>Reads a file line by line, and never more of it at a time than two lines are long
/// (dl-13.6).</summary>
public static class LineReader
{
    private const byte LineFeed = (byte)'\n';
    private const int Block = 64 * 1024;

    /// <summary>The lines of a file, up to some place.</summary>
    /// <param name="mount">The folder.</param>
    /// <param name="file">The file.</param>
    /// <param name="end">Where to stop, in bytes from 0.</param>
    /// <exception cref="RefusedException">A line is too long.</exception>
    public static IEnumerable<Line> Read(IMount mount, string file, long end)
    {
        byte[] rest = [];
        var (number, offset) = (1L, 0L);
        for (var place = 0L; place < end;)
        {
            var block = mount.Read(file, place, (int)Math.Min(Block, end - place));
            if (block.IsEmpty)
            {
                break;
            }

            place += block.Length;
            var lines = Split(rest, block, out rest);
            foreach (var text in lines)
            {
                yield return new(number++, offset, text, IsWhole: true);
                offset += text.Length + 1;
            }

            Demand(mount, file, rest.Length, number, offset);
        }

        if (rest.Length > 0)
        {
            yield return new(number, offset, rest, IsWhole: false);
        }
    }

    private static List<byte[]> Split(byte[] rest, ReadOnlyMemory<byte> block, out byte[] left)
    {
        var lines = new List<byte[]>();
        var open = rest;
        for (var there = block.Span; ;)
        {
            var at = there.IndexOf(LineFeed);
            if (at < 0)
            {
                left = [.. open, .. there];
                return lines;
            }

            lines.Add([.. open, .. there[..at]]);
            open = [];
            there = there[(at + 1)..];
        }
    }

    private static void Demand(IMount mount, string file, int length, long number, long offset)
    {
        if (length > LedgerLimits.LineBytes)
        {
            throw new RefusedException(new LedgerRefusal(
                $"{mount.Path}/{file}",
                $"lines of at most {LedgerLimits.LineBytes} bytes.",
                "a longer one.",
                "Look at the file: something else was written into it.")
            {
                Line = number,
                Offset = offset,
            });
        }
    }
}
