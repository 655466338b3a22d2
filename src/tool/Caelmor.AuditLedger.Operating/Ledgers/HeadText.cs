using System.Globalization;

namespace Caelmor.AuditLedger.Operating.Ledgers;

/// <summary>A head in one line, for keeping elsewhere.</summary>
internal static class HeadText
{
    private const int Digits = 64;

    /// <summary>What one looks like.</summary>
    public const string Example = "6:3f2a…,2:90cc…";

    /// <summary>The line.</summary>
    public static string Of(LedgerHead head) => string.Create(
        CultureInfo.InvariantCulture,
        $"{head.Events}:{head.EventSeal},{head.Snapshots}:{head.SnapshotSeal}");

    /// <summary>The head of a line; null if the line is none.</summary>
    public static LedgerHead? TryRead(string text) =>
        text.Trim().Split(',') is [var events, var snapshots]
            && Part(events) is { } first && Part(snapshots) is { } second
            ? new(first.Count, second.Count, first.Seal, second.Seal)
            : null;

    private static (long Count, string Seal)? Part(string text) =>
        text.Split(':') is [var count, { Length: Digits } seal]
            && long.TryParse(
                count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && seal.All(char.IsAsciiHexDigitLower)
            ? (number, seal)
            : null;
}
