using System.Collections.Immutable;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>All that is done to the files of a place, one thing at a time.</summary>
/// <param name="place">The place, untouched, its store closed.</param>
/// <param name="former">The contents that its files had at earlier epochs.</param>
/// <param name="formerNames">The files that there were before the last commit.</param>
internal sealed class Tamperings(
    Place place, IReadOnlyCollection<byte[]> former, IReadOnlyCollection<string> formerNames)
{
    private const int Spots = 24;

    public IEnumerable<Tampering> Of(Alteration alteration) => alteration switch
    {
        Alteration.AlteredByAByte => EachFile(Alter),
        Alteration.CutShort => EachFile(Cut),
        Alteration.Swapped => Swap(),
        Alteration.MissingWhatCameLast => TakeAway(),
        _ => EachFile(PutBack),
    };

    private IEnumerable<Tampering> EachFile(
        Func<string, byte[], IEnumerable<Tampering>> tamper) =>
        place.Files.SelectMany(file => tamper(file, place.Read(file)));

    private static IEnumerable<Tampering> Alter(string file, byte[] content) =>
        SpotsOf(content.Length).Select(spot => new Tampering(
            $"byte {spot} of '{file}' was altered",
            there =>
            {
                byte[] altered = [.. content];
                altered[spot] ^= (byte)(1 << (spot % 8));
                there.Write(file, altered);
            }));

    private static IEnumerable<Tampering> Cut(string file, byte[] content) =>
        SpotsOf(content.Length).Select(length => new Tampering(
            $"'{file}' was cut to {length} of {content.Length} bytes",
            there => there.Write(file, content[..length])));

    private IEnumerable<Tampering> Swap()
    {
        ImmutableArray<string> files = place.Files;
        return
            from one in files
            from other in files
            where string.CompareOrdinal(one, other) < 0
            select new Tampering(
                $"'{one}' and '{other}' were swapped",
                there =>
                {
                    there.Write(one, place.Read(other));
                    there.Write(other, place.Read(one));
                });
    }

    private IEnumerable<Tampering> PutBack(string file, byte[] content) =>
        former
            .Where(older => !older.AsSpan().SequenceEqual(content))
            .Select(older => new Tampering(
                $"'{file}' was replaced by {older.Length} bytes of an earlier epoch",
                there => there.Write(file, older)));

    // What was there before can be part of the newest truth, or all that a store has: of that,
    // nobody can say that only the newest is gone.
    private IEnumerable<Tampering> TakeAway() =>
        place.Files.Except(formerNames).Select(file => new Tampering(
            $"'{file}', which came last, was taken away", there => there.Delete(file)));

    // From the first byte to the last one, evenly.
    private static IEnumerable<int> SpotsOf(int length) =>
        Enumerable.Range(0, Spots)
            .Select(i => (int)((long)i * (length - 1) / (Spots - 1)))
            .Where(spot => spot >= 0 && spot < length)
            .Distinct();
}

/// <summary>One thing that was done to files behind a store's back.</summary>
/// <param name="Words">What, for people: such as <c>byte 17 of 'truth' was altered</c>.</param>
/// <param name="Act">Does it in a place.</param>
internal sealed record Tampering(string Words, Action<Place> Act);
