using System.Collections.Immutable;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>What a page tells of a ledger.</summary>
/// <param name="Ledger">The folder.</param>
/// <param name="Time">When it was looked at.</param>
/// <param name="Head">Where the history ends.</param>
/// <param name="Types">How many events there are of each type, the most frequent first.</param>
/// <param name="Parts">The whole history in equal parts, from the first event to the last: of each,
/// how many events it has of each of <paramref name="Types"/>.</param>
/// <param name="Events">The events that are shown, in the order of the file.</param>
/// <param name="Latest">The latest snapshot; null if there is none.</param>
internal sealed record LedgerView(
    string Ledger,
    DateTimeOffset Time,
    LedgerHead Head,
    ImmutableArray<TypeCount> Types,
    ImmutableArray<ImmutableArray<long>> Parts,
    ImmutableArray<ViewedEvent> Events,
    ViewedText? Latest);

/// <summary>How many events there are of a type.</summary>
/// <param name="Label">The type and its version, such as <c>PURCHASE_DECIDED/1</c>.</param>
/// <param name="Events">How many.</param>
internal sealed record TypeCount(string Label, long Events);

/// <summary>An event that is shown.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Label">Its type and version.</param>
/// <param name="Time">What it says of its time; null if it says nothing.</param>
/// <param name="Text">What is shown of it.</param>
internal sealed record ViewedEvent(long Number, string Label, string? Time, ViewedText Text);

/// <summary>A JSON object as far as it is shown.</summary>
/// <param name="Json">The object, or its beginning.</param>
/// <param name="Left">How many bytes are left out.</param>
internal sealed record ViewedText(ReadOnlyMemory<byte> Json, int Left)
{
    /// <summary>The object, with as many bytes of it as are shown at most.</summary>
    public static ViewedText Of(ReadOnlyMemory<byte> json, int most)
    {
        if (json.Length <= most)
        {
            return new(json, 0);
        }

        // No sign of several bytes is cut in two.
        var end = most;
        while ((json.Span[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return new(json[..end].ToArray(), json.Length - end);
    }
}
