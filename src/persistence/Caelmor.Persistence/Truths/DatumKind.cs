namespace Caelmor.Persistence.Truths;

/// <summary>What sort of fact a datum is. The kind decides which system owns it.</summary>
/// <remarks>
/// Canon 21.1-5.2. <see cref="Canon.Ownership"/> lists the kinds there are. The type can hold any
/// other name as well, for an unknown kind has to be rejected, not made unwritable.
/// </remarks>
/// <param name="Text">Such as <c>quest-state</c>.</param>
public readonly record struct DatumKind(string Text)
{
    /// <summary>Who a player is. Owned by player.</summary>
    public static readonly DatumKind PlayerIdentity = new("player-identity");

    /// <summary>What a player has and has become. Owned by player.</summary>
    public static readonly DatumKind PlayerSave = new("player-save");

    /// <summary>The structure of one zone. Owned by world.</summary>
    public static readonly DatumKind Zone = new("zone");

    /// <summary>What a zone is composed of. Owned by world.</summary>
    public static readonly DatumKind ZoneComposition = new("zone-composition");

    /// <summary>The part of an NPC that canon calls persistable. Owned by npc.</summary>
    public static readonly DatumKind NpcState = new("npc-state");

    /// <summary>Whose an item is. Owned by item.</summary>
    public static readonly DatumKind ItemOwnership = new("item-ownership");

    /// <summary>Where an item is. Owned by item.</summary>
    public static readonly DatumKind ItemLocation = new("item-location");

    /// <summary>How far a player has come in a quest. Owned by quest.</summary>
    public static readonly DatumKind QuestState = new("quest-state");

    /// <summary>The kind, as given.</summary>
    public override string ToString() => Text;
}
