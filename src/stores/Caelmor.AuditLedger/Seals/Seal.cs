using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Caelmor.AuditLedger.Embedded.Seals;

/// <summary>Says where a file ended after a flush, and what was in it up to there.</summary>
/// <remarks>It is written after the flush, so a seal that is there means: acknowledged.</remarks>
/// <param name="Number">Which one, from 1.</param>
/// <param name="End">Where the file ended.</param>
/// <param name="Count">How many lines it had.</param>
/// <param name="Events">How many events the ledger had; the same as the count, in the file of
/// events.</param>
/// <param name="Sha256">The digest of the seal before and of all bytes since.</param>
internal sealed record Seal(long Number, long End, long Count, long Events, string Sha256)
{
    private const int DigestLength = 64;

    private static readonly SearchValues<byte> HexDigits =
        SearchValues.Create("0123456789abcdef"u8);

    /// <summary>The seal of a file in which nothing is.</summary>
    public static Seal First { get; } = new(1, 0, 0, 0, SealDigest.OfNothing);

    /// <summary>Its line, with the line break.</summary>
    public byte[] Line => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"SEAL","version":1,"number":{{Number}},"end":{{End}},"count":{{Count}},"events":{{Events}},"sha256":"{{Sha256}}"}""")
        + "\n");

    /// <summary>The name of the file with the seals of a file.</summary>
    public static string FileFor(string file) =>
        $"{Path.GetFileNameWithoutExtension(file)}.seals.ndjson";

    /// <summary>The seal of a line, without its break; null if the line is none, to the
    /// byte.</summary>
    public static Seal? Of(ReadOnlySpan<byte> line)
    {
        if (!TryTake(ref line, "{\"type\":\"SEAL\",\"version\":1,\"number\":"u8, out var number)
            || !TryTake(ref line, ",\"end\":"u8, out var end)
            || !TryTake(ref line, ",\"count\":"u8, out var count)
            || !TryTake(ref line, ",\"events\":"u8, out var events)
            || !TrySkip(ref line, ",\"sha256\":\""u8)
            || line.Length != DigestLength + 2
            || !line[DigestLength..].SequenceEqual("\"}"u8)
            || line[..DigestLength].ContainsAnyExcept(HexDigits))
        {
            return null;
        }

        return new(number, end, count, events, Encoding.ASCII.GetString(line[..DigestLength]));
    }

    /// <summary>Whether it can be the one after another.</summary>
    public bool Follows(Seal former) =>
        Number == former.Number + 1 && End > former.End && Count > former.Count
        && Events >= former.Events;

    private static bool TrySkip(ref ReadOnlySpan<byte> line, ReadOnlySpan<byte> words)
    {
        if (!line.StartsWith(words))
        {
            return false;
        }

        line = line[words.Length..];
        return true;
    }

    private static bool TryTake(
        ref ReadOnlySpan<byte> line, ReadOnlySpan<byte> words, out long value)
    {
        if (!TrySkip(ref line, words)
            || !Utf8Parser.TryParse(line, out value, out var length)
            || line[0] is (byte)'-' or (byte)'+'
            || (line[0] == (byte)'0' && length > 1))
        {
            value = 0;
            return false;
        }

        line = line[length..];
        return true;
    }
}
