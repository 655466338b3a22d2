using System.Collections.Immutable;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>All that is done to what is kept in a place, one thing at a time.</summary>
/// <param name="parts">What is kept there, its store closed.</param>
/// <param name="former">What was kept there at earlier epochs, each once.</param>
/// <param name="formerNames">The parts that there were before the last commit.</param>
internal sealed class Tamperings(
    ImmutableArray<StoredPart> parts,
    IReadOnlyCollection<StoredPart> former,
    IReadOnlyCollection<string> formerNames)
{
    private const int Spots = 24;

    // Of rows there can be thousands, and each with each is a square of that.
    private const int MostOfAKind = 6;

    private readonly ImmutableArray<StoredPart> _some = Some(parts, formerNames);

    public IEnumerable<Tampering> Of(Alteration alteration) => alteration switch
    {
        Alteration.AlteredByAByte => _some.SelectMany(Alter),
        Alteration.CutShort => _some.SelectMany(Cut),
        Alteration.Swapped => Swap(),
        Alteration.PutBackInAnOlderVersion => _some.SelectMany(PutBack),
        _ => TakeAway(),
    };

    private static IEnumerable<Tampering> Alter(StoredPart part) =>
        SpotsOf(part.Content.Length).Select(spot => new Tampering(
            $"byte {spot} of '{part.Name}' was altered",
            there => there.Write(
                part.Name,
                part.Content.SetItem(spot, (byte)(part.Content[spot] ^ (1 << (spot % 8)))))));

    private static IEnumerable<Tampering> Cut(StoredPart part) =>
        SpotsOf(part.Content.Length).Select(length => new Tampering(
            $"'{part.Name}' was cut to {length} of {part.Content.Length} bytes",
            there => there.Write(part.Name, part.Content[..length])));

    private IEnumerable<Tampering> Swap() =>
        from one in _some
        from other in _some
        where one.Kind == other.Kind && string.CompareOrdinal(one.Name, other.Name) < 0
        select new Tampering(
            $"'{one.Name}' and '{other.Name}' were swapped",
            there =>
            {
                there.Write(one.Name, other.Content);
                there.Write(other.Name, one.Content);
            });

    private IEnumerable<Tampering> PutBack(StoredPart part) =>
        Some([.. former.Where(older => older.Kind == part.Kind)], [])
            .Select(older => older.Content)
            .Where(older => !older.AsSpan().SequenceEqual(part.Content.AsSpan()))
            .Select(older => new Tampering(
                $"'{part.Name}' was replaced by {older.Length} bytes of an earlier epoch",
                there => there.Write(part.Name, older)));

    // What was there before can be part of the newest truth, or all that a store has: of that,
    // nobody can say that only the newest is gone.
    private IEnumerable<Tampering> TakeAway() =>
        parts.Select(part => part.Name).Except(formerNames).Select(name => new Tampering(
            $"'{name}', which came last, was taken away", there => there.Delete(name)));

    // All files; of other kinds with many parts half of the newest and half of the others.
    private static ImmutableArray<StoredPart> Some(
        ImmutableArray<StoredPart> parts, IReadOnlyCollection<string> formerNames) =>
    [
        .. parts.GroupBy(part => part.Kind).SelectMany(kind =>
            kind.Key == FolderMedium.Kind || kind.Count() <= MostOfAKind
                ? kind
                : kind.GroupBy(part => formerNames.Contains(part.Name))
                    .SelectMany(age => Evenly([.. age], MostOfAKind / 2))),
    ];

    private static IEnumerable<StoredPart> Evenly(StoredPart[] parts, int most) =>
        parts.Length <= most
            ? parts
            : Enumerable.Range(0, most).Select(i =>
                parts[(int)((long)i * (parts.Length - 1) / (most - 1))]);

    // From the first byte to the last one, evenly.
    private static IEnumerable<int> SpotsOf(int length) =>
        Enumerable.Range(0, Spots)
            .Select(i => (int)((long)i * (length - 1) / (Spots - 1)))
            .Where(spot => spot >= 0 && spot < length)
            .Distinct();
}

/// <summary>One thing that was done to a store behind its back.</summary>
/// <param name="Words">What, for people: such as <c>byte 17 of 'truth' was altered</c>.</param>
/// <param name="Act">Does it in a place.</param>
internal sealed record Tampering(string Words, Action<Place> Act);
