using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>Truths of a given size. Most of it is items, as in a world.</summary>
internal static class Bulk
{
    private static readonly (SystemName System, DatumKind Kind, int Percent)[] Shares =
    [
        (SystemName.Player, DatumKind.PlayerSave, 10),
        (SystemName.World, DatumKind.Zone, 20),
        (SystemName.Npc, DatumKind.NpcState, 20),
        (SystemName.Item, DatumKind.ItemLocation, 40),
        (SystemName.Quest, DatumKind.QuestState, 10),
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
                    Data(share.System, share.Kind, data * share.Percent / 100, length, random))),
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
                Data(share.System, share.Kind, 1, 20, new Random(7)))),
        ]);

    /// <summary>The bytes of keys and values of the largest system state.</summary>
    public static long LargestState(Truth truth) => truth.States.Max(state =>
        state.Data.Sum(datum => (long)datum.Value.Bytes.Length + datum.Key.Text.Length));

    private static IEnumerable<Datum> Data(
        SystemName system, DatumKind kind, int count, int length, Random random)
    {
        for (var i = 0; i < count; i++)
        {
            var value = new byte[length];
            random.NextBytes(value);
            yield return new(new($"{system}/{i:D7}/state"), kind, new(value));
        }
    }
}
