using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Worlds;

/// <summary>What will be a datum, which comes to lie in memory only when it is made.</summary>
/// <param name="Kind">The kind of the datum.</param>
/// <param name="Number">Which player, zone, NPC, item or quest it is about.</param>
/// <param name="Aspect">What the key ends with.</param>
/// <param name="BoundTo">What the datum is bound to, if anything.</param>
internal sealed record Fact(DatumKind Kind, int Number, string Aspect, Fact? BoundTo = null)
{
    private const int ValueLength = 64;

    public SystemName System => Ownership.OwnerOf(Kind);

    /// <summary>Makes the datum and every part of it anew: no two data share a text.</summary>
    /// <param name="random">Decides the content.</param>
    public Datum ToDatum(Random random)
    {
        var content = new byte[ValueLength];
        random.NextBytes(content);
        return new(ToKey(), Kind, new(content))
        {
            Bindings = BoundTo is null ? [] : [new(BoundTo.System, BoundTo.ToKey())],
        };
    }

    public DatumKey ToKey() => new($"{System}/{Number:D7}/{Aspect}");
}
