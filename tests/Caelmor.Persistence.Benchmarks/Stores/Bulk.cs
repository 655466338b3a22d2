using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>
/// Truths of a given size. Most of it is items, as in a world; an NPC is bound to its zone, an item
/// and a quest to a player. Values are random, for nothing is to be gained by what they are.
/// </summary>
internal static class Bulk
{
    private static readonly (SystemName System, DatumKind Kind, int Percent, SystemName? Of)[]
        Shares =
        [
            (SystemName.Player, DatumKind.PlayerSave, 10, null),
            (SystemName.World, DatumKind.Zone, 20, null),
            (SystemName.Npc, DatumKind.NpcState, 20, SystemName.World),
            (SystemName.Item, DatumKind.ItemLocation, 40, SystemName.Player),
            (SystemName.Quest, DatumKind.QuestState, 10, SystemName.Player),
        ];

    /// <param name="data">How many data there are in all.</param>
    /// <param name="length">How many bytes each value has.</param>
    public static Truth Of(int data, int length)
    {
        var random = new Random(2108);
        return Truth.Sealed(
            new(1),
            CanonVersion.Current,
            [
                .. Shares.Select(share => new SystemState(
                    share.System,
                    new(1),
                    CanonVersion.Current,
                    Data(share, data * share.Percent / 100, length, data / 10, random))),
            ]);
    }

    /// <summary>One datum of each system.</summary>
    public static Truth Tiny() => Truth.Sealed(
        new(1),
        CanonVersion.Current,
        [
            .. Shares.Select(share => new SystemState(
                share.System,
                new(1),
                CanonVersion.Current,
                Data(share, 1, 20, 1, new Random(7)))),
        ]);

    /// <summary>The bytes of keys and values of all system states.</summary>
    public static long Size(Truth truth) => truth.States.Sum(Size);

    /// <summary>The bytes of keys and values of the largest system state.</summary>
    public static long LargestState(Truth truth) => truth.States.Max(Size);

    private static long Size(SystemState state) =>
        state.Data.Sum(datum => (long)datum.Value.Bytes.Length + datum.Key.Text.Length);

    // As many targets as there are players. Truths sort their data, so these come sorted.
    private static IEnumerable<Datum> Data(
        (SystemName System, DatumKind Kind, int Percent, SystemName? Of) share,
        int count,
        int length,
        int targets,
        Random random)
    {
        for (var i = 0; i < count; i++)
        {
            var value = new byte[length];
            random.NextBytes(value);
            yield return new(Key(share.System, i), share.Kind, new(value))
            {
                Bindings = share.Of is { } of
                    ? [new(of, Key(of, random.Next(Math.Max(1, targets))))]
                    : [],
            };
        }
    }

    private static DatumKey Key(SystemName system, int number) =>
        new($"{system}/{number:D7}/state");
}
