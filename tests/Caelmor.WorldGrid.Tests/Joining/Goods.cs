using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.WorldGrid.Tests.Joining;

/// <summary>What is in a chest of the grid, and what Mara has by the truth.</summary>
/// <param name="Chest">The things in the chest.</param>
/// <param name="Mara">Those that are hers.</param>
internal sealed record Goods(string Chest, string Mara)
{
    public const string None = "";
    private const string Lantern = "lantern";
    private const string Bow = "bow";

    public static RegionPosition Market { get; } = Frontier.Regions[0];

    /// <summary>At each save both things have changed places.</summary>
    public static Goods At(long epoch) => epoch == 0 ? new(None, None)
        : long.IsOddInteger(epoch) ? new(Lantern, Bow)
        : new(Bow, Lantern);

    /// <summary>The market with such a chest.</summary>
    public RegionState State(long epoch) => new(
        Market, epoch, [], [new("chest", "structure", 1, Chest)]);

    /// <summary>The truth with such a Mara. Stores judge nothing of the canon.</summary>
    public Truth Truth(long epoch) => Persistence.Truths.Truth.Sealed(
        new(epoch),
        CanonVersion.Current,
        [
            new(SystemName.Item, new(epoch), CanonVersion.Current,
            [
                new Datum(
                    new("item/of-mara"), DatumKind.ItemOwnership, DatumValue.Of($"has {Mara}")),
            ]),
        ]);

    /// <summary>What a truth and a market say.</summary>
    public static Goods Of(Truth? truth, RegionReading market) => new(
        market is RegionReading.Present { State.Objects: [var chest] } ? chest.Content : None,
        truth is null ? None : $"{truth.States[0].Data[0].Value}"["has ".Length..]);
}
