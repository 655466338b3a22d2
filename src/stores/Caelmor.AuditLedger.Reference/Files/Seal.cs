using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Caelmor.AuditLedger.Reference.Files;

/// <summary>Says where a file ended after a flush, and what was in it up to there.</summary>
/// <remarks>It is written after the flush, so a seal that is there means: acknowledged.</remarks>
/// <param name="Number">Which one, from 1.</param>
/// <param name="End">Where the file ended.</param>
/// <param name="Count">How many lines it had.</param>
/// <param name="Events">How many events the ledger had; the same as the count, in the file of
/// events.</param>
/// <param name="Sha256">The digest of the seal before and of all bytes since.</param>
public sealed record Seal(long Number, long End, long Count, long Events, string Sha256)
{
    /// <summary>The seal of a file in which nothing is.</summary>
    public static Seal First { get; } = new(1, 0, 0, 0, DigestOf(string.Empty, []));

    /// <summary>Its line, without the line break.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"SEAL","version":1,"number":{{Number}},"end":{{End}},"count":{{Count}},"events":{{Events}},"sha256":"{{Sha256}}"}""");

    /// <summary>Its line, with the line break.</summary>
    public byte[] Line => Encoding.UTF8.GetBytes(Text + "\n");

    /// <summary>The seal of a line; null if the line is none, to the byte.</summary>
    public static Seal? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var seal = new Seal(
                root.GetProperty("number").GetInt64(),
                root.GetProperty("end").GetInt64(),
                root.GetProperty("count").GetInt64(),
                root.GetProperty("events").GetInt64(),
                root.GetProperty("sha256").GetString()!);
            return Encoding.UTF8.GetBytes(seal.Text).AsSpan().SequenceEqual(line.Span) ? seal : null;
        }
        catch (Exception flaw) when (flaw
            is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The digest of the seal before and the bytes since.</summary>
    public static string DigestOf(string before, ReadOnlySpan<byte> since)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        hash.AppendData(since);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
