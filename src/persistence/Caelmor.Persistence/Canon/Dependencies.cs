using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Canon;

/// <summary>
/// The directions in which data of different systems may be bound. The list is closed.
/// </summary>
/// <remarks>
/// Canon 21.1-7.3 binds npc, item and quest to the restored world and players; 22.8-7.7 forbids any
/// further path. Within one system data may be bound as the system likes: that is no path between
/// systems.
/// </remarks>
public static class Dependencies
{
    /// <summary>Whether canon has this direction.</summary>
    /// <param name="from">The system that owns the bound datum.</param>
    /// <param name="to">The system that owns the target.</param>
    public static bool Permit(SystemName from, SystemName to) =>
        from == to || (IsBound(from) && IsGround(to));

    /// <summary>Whether a datum of this kind has to be bound to a player.</summary>
    /// <remarks>Canon 21.1-4.5: quest state is owned by a player, or it is no quest
    /// state.</remarks>
    /// <param name="kind">Any kind.</param>
    public static bool NeedPlayer(DatumKind kind) => kind == DatumKind.QuestState;

    /// <summary>
    /// Whether other systems' data may be bound to this system's: player and world.
    /// </summary>
    /// <param name="system">Any system.</param>
    public static bool IsGround(SystemName system) =>
        system == SystemName.Player || system == SystemName.World;

    private static bool IsBound(SystemName system) =>
        system == SystemName.Npc || system == SystemName.Item || system == SystemName.Quest;
}
