using System.Collections.Immutable;
using Caelmor.Persistence.Canon;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>Truths to commit: small ones of one village, and odd ones.</summary>
internal static class SmallTruths
{
    public static Truth At(long epoch) => Truth.Sealed(
        new(epoch), CanonVersion.Current, [.. Participants.All.Select(one => State(one, epoch))]);

    public static SystemState State(SystemName system, long epoch) => new(
        system,
        new(epoch),
        CanonVersion.Current,
        Ownership.Kinds.Where(kind => Ownership.OwnerOf(kind) == system)
            .Select(kind => Datum($"{system}/{kind}", kind, epoch)));

    /// <summary>Everything that a truth can hold and that a canon would never let pass.</summary>
    public static Truth Odd(long epoch)
    {
        var half = "\uD83D";
        var bound = Datum(half + "key", new(half), epoch) with
        {
            Nature = (DatumNature)(-7),
            Authorship = (Authorship)int.MaxValue,
            Bindings =
            [
                new(new(null!), new(null!), DatumNature.Snapshot),
                new(new("\uDE00" + half), new(""), (DatumNature)int.MinValue),
            ],
        };
        var state = new SystemState(
            new("Ünïcode 😀 \0"), new(long.MinValue), new(-1), [bound, bound, Unbound()]);
        var twice = new SystemState(new(null!), new(epoch), new(0), []);
        return new(new(epoch), new(int.MinValue), [state, twice, twice, state], new(half));
    }

    public static Datum Datum(string key, DatumKind kind, long epoch) =>
        new(new(key), kind, DatumValue.Of($"as of epoch {epoch}"))
        {
            Bindings = kind == DatumKind.QuestState
                ? [new(SystemName.Player, new("player/player-identity"))]
                : [],
        };

    public static Truth Large(long epoch, int data, int bytes)
    {
        var random = new Random((int)epoch);
        ImmutableArray<Datum> many =
        [
            .. Enumerable.Range(0, data).Select(i =>
            {
                var value = new byte[bytes];
                random.NextBytes(value);
                return new Datum(new($"npc/{i:D8}"), DatumKind.NpcState, new(value));
            }),
        ];
        var states = Participants.All.Select(system => system == SystemName.Npc
            ? new SystemState(system, new(epoch), CanonVersion.Current, many)
            : State(system, epoch));
        return Truth.Sealed(new(epoch), CanonVersion.Current, [.. states]);
    }

    private static Datum Unbound() =>
        new(new(null!), new(null!), DatumValue.Blank) { Bindings = default };
}
