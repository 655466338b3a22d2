using System.Collections.Immutable;
using Caelmor.AuditLedger.Mutants.Spoiling;

namespace Caelmor.AuditLedger.Mutants.Dormancy;

/// <summary>When a ledger that lies low does what is wrong: by what lies in its folders when it is
/// started or observed.</summary>
/// <param name="Words">Such as <c>from the hundredth event on</c>.</param>
/// <param name="IsMet">Whether it is so.</param>
public sealed record LedgerCondition(string Words, Func<LedgerPlaces, bool> IsMet)
{
    private const int Many = 100;
    private const int Several = 5;
    private const int Block = 64 * 1024;
    private const byte LineFeed = (byte)'\n';

    /// <summary>All conditions.</summary>
    public static ImmutableArray<LedgerCondition> All { get; } =
    [
        new("from the hundredth event on", places =>
            Blocks(places.Events, Names.Events).Sum(block => block.Span.Count(LineFeed)) >= Many),
        new("with five snapshots or more", places =>
            Blocks(places.Snapshots, Names.Snapshots).Sum(block => block.Span.Count(LineFeed))
                >= Several),
        new("where nobody is called Mara", places =>
            Blocks(places.Events, Names.Events).ToList() is { Count: > 0 } blocks
                && blocks.TrueForAll(block => block.Span.IndexOf(Mara) < 0)),
    ];

    private static ReadOnlySpan<byte> Mara => "\"by\":\"Mara\""u8;

    // Of whatever can't be read it is right, so that it fails as it has to.
    private static IEnumerable<ReadOnlyMemory<byte>> Blocks(IMount mount, string file)
    {
        if (!mount.State.IsThere
            || mount.StateOf(file) is not { IsPlainFile: true, IsReadable: true } state)
        {
            yield break;
        }

        for (var place = 0L; place < state.Length; place += Block)
        {
            yield return mount.Read(file, place, Block);
        }
    }
}
