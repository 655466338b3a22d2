using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>A copy of a ledger's folders with one thing altered.</summary>
/// <param name="Words">What, for people.</param>
/// <param name="IsOfWhatPeopleRead">Whether a file with events or snapshots is altered.</param>
/// <param name="Make">Makes it.</param>
internal sealed record AlteredCopy(string Words, bool IsOfWhatPeopleRead, Func<DiskPair> Make);

/// <summary>All that is done to the files of a ledger, one thing at a time.</summary>
/// <param name="disks">The folders, untouched, nobody at work.</param>
/// <param name="fileOf">The file of a part.</param>
/// <param name="foreign">A line that is an event and none of theirs.</param>
internal sealed class Alterations(
    DiskPair disks, Func<LedgerPart, string> fileOf, byte[] foreign)
{
    private const int Spots = 16;
    private const byte LineFeed = (byte)'\n';

    public IEnumerable<AlteredCopy> Of(Alteration alteration) => alteration switch
    {
        Alteration.AlteredByAByte => AllFiles(Alter),
        Alteration.CutShort => AllFiles(Cut),
        Alteration.MissingALine => EventLines(lines => Each(lines.Count, at =>
            ($"line {at + 1} was taken out", [.. lines[..at], .. lines[(at + 1)..]]))),
        Alteration.HoldingALineTwice => EventLines(lines => Each(lines.Count - 1, at =>
            ($"line {at + 1} was doubled", [.. lines[..(at + 1)], .. lines[at..]]))),
        Alteration.HoldingTwoLinesInTheWrongOrder => EventLines(lines => Each(lines.Count - 1, at =>
            ($"lines {at + 1} and {at + 2} were swapped",
                [.. lines[..at], lines[at + 1], lines[at], .. lines[(at + 2)..]]))),
        _ => EventLines(lines => Each(lines.Count, at =>
            ($"a line was put in before line {at + 1}",
                [.. lines[..at], [.. foreign, LineFeed], .. lines[at..]]))),
    };

    private IEnumerable<AlteredCopy> AllFiles(
        Func<byte[], IEnumerable<(string Words, byte[] Content)>> alter) =>
        from part in Enum.GetValues<LedgerPart>()
        from name in disks.Of(part).Names.ToList()
        from altered in alter(disks.Of(part).ContentOf(name).ToArray())
        select Copy(part, name, altered.Words, altered.Content);

    // One more whole line at the end, even if it is the last one again, can be what a crash left.
    private IEnumerable<AlteredCopy> EventLines(
        Func<List<byte[]>, IEnumerable<(string Words, List<byte[]> Lines)>> alter)
    {
        var name = fileOf(LedgerPart.Events);
        var content = disks.Events.ContentOf(name).ToArray();
        return alter(LinesOf(content))
            .Select(altered =>
                (altered.Words, Content: altered.Lines.SelectMany(line => line).ToArray()))
            .Where(altered => !altered.Content.AsSpan().StartsWith(content))
            .Select(altered => Copy(LedgerPart.Events, name, altered.Words, altered.Content));
    }

    private AlteredCopy Copy(LedgerPart part, string name, string words, byte[] content) => new(
        $"{words}, of '{name}'",
        name == fileOf(part),
        () =>
        {
            var copy = disks.After(CrashKind.ProcessKilled);
            copy.Of(part).Put(name, content);
            return copy;
        });

    private static IEnumerable<(string Words, byte[] Content)> Alter(byte[] content) =>
        SpotsOf(content.Length).Select(spot =>
        {
            byte[] altered = [.. content];
            altered[spot] ^= (byte)(1 << (spot % 7));
            return ($"byte {spot} was altered", altered);
        });

    private static IEnumerable<(string Words, byte[] Content)> Cut(byte[] content) =>
        SpotsOf(content.Length).Concat(EndsOf(content)).Distinct()
            .Select(length => ($"all from byte {length} on was cut", content[..length]));

    private static IEnumerable<(string Words, List<byte[]> Lines)> Each(
        int count, Func<int, (string Words, List<byte[]> Lines)> alter) =>
        SpotsOf(count).Select(alter);

    // Where lines begin: what is left is whole.
    private static IEnumerable<int> EndsOf(byte[] content) => Enumerable.Range(1, content.Length)
        .Where(at => at < content.Length && content[at - 1] == LineFeed).TakeLast(Spots);

    private static List<byte[]> LinesOf(byte[] content)
    {
        var lines = new List<byte[]>();
        for (var rest = content.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf(LineFeed) + 1;
            end = end == 0 ? rest.Length : end;
            lines.Add(rest[..end].ToArray());
            rest = rest[end..];
        }

        return lines;
    }

    // From the first one to the last one, evenly.
    private static IEnumerable<int> SpotsOf(int length) =>
        Enumerable.Range(0, Spots)
            .Select(i => (int)((long)i * (length - 1) / (Spots - 1)))
            .Where(spot => spot >= 0 && spot < length)
            .Distinct();
}
