using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Canon;

/// <summary>The ownership table: which system owns which kind of datum.</summary>
/// <remarks>
/// Canon 21.1-5.1 to 5.3. Each kind has exactly one owner. A kind that is not in the table has
/// none, and nobody may persist it.
/// </remarks>
public static class Ownership
{
    /// <summary>Every kind there is.</summary>
    public static ImmutableArray<DatumKind> Kinds { get; } =
    [
        DatumKind.PlayerIdentity, DatumKind.PlayerSave,
        DatumKind.Zone, DatumKind.ZoneComposition,
        DatumKind.NpcState,
        DatumKind.ItemOwnership, DatumKind.ItemLocation,
        DatumKind.QuestState,
    ];

    /// <summary>The system that owns a kind.</summary>
    /// <param name="kind">Any kind.</param>
    /// <returns>The owner, or <see cref="SystemName.None"/> for a kind that is not in the
    /// table.</returns>
    public static SystemName OwnerOf(DatumKind kind) => kind.Text switch
    {
        "player-identity" or "player-save" => SystemName.Player,
        "zone" or "zone-composition" => SystemName.World,
        "npc-state" => SystemName.Npc,
        "item-ownership" or "item-location" => SystemName.Item,
        "quest-state" => SystemName.Quest,
        _ => SystemName.None,
    };
}
