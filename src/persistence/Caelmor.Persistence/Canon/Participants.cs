using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Canon;

/// <summary>The five systems that take part in persistence. The list is closed.</summary>
/// <remarks>Canon 21.1-4.1 to 4.11 and, for the order, 21.1-7.1 to 7.5.</remarks>
public static class Participants
{
    /// <summary>All five, in the order in which they are restored.</summary>
    /// <remarks>
    /// Canon fixes player first and world second. The three bound systems follow in any order that
    /// is the same every time; this one is npc, item, quest.
    /// </remarks>
    public static ImmutableArray<SystemName> All { get; } =
        [SystemName.Player, SystemName.World, SystemName.Npc, SystemName.Item, SystemName.Quest];

    /// <summary>Whether a name, letter by letter, is one of the five.</summary>
    /// <param name="name">Any name.</param>
    public static bool Include(SystemName name) => PlaceOf(name) < All.Length;

    /// <summary>The place of a system in the order of restore.</summary>
    /// <param name="name">Any name.</param>
    /// <returns>0 for player to 4 for quest; 5 for everything that does not take part.</returns>
    public static int PlaceOf(SystemName name) => name.Text switch
    {
        "player" => 0,
        "world" => 1,
        "npc" => 2,
        "item" => 3,
        "quest" => 4,
        _ => 5,
    };
}
