namespace Caelmor.Persistence.Truths;

/// <summary>The name by which something asks to take part in persistence.</summary>
/// <remarks>
/// Canon 21.1-4.1 to 4.11. Five names take part and no others, compared letter by letter: no case
/// is folded, no blank trimmed. The type is <em>not</em> restricted to those five, for a wrong name
/// has to be rejected, not made unwritable.
/// </remarks>
/// <param name="Text">The name, as given. Empty means that no system is meant.</param>
public readonly record struct SystemName(string Text)
{
    /// <summary>Player Identity and PlayerSave (Canon 21.1-4.1).</summary>
    public static readonly SystemName Player = new("player");

    /// <summary>World runtime with its zone composition (Canon 21.1-4.2).</summary>
    public static readonly SystemName World = new("world");

    /// <summary>NPC runtime, as far as its state is persistable (Canon 21.1-4.3).</summary>
    public static readonly SystemName Npc = new("npc");

    /// <summary>Item runtime: ownership and location (Canon 21.1-4.4).</summary>
    public static readonly SystemName Item = new("item");

    /// <summary>Quest runtime: quest state that a player owns (Canon 21.1-4.5).</summary>
    public static readonly SystemName Quest = new("quest");

    /// <summary>No system in particular: what is said concerns the whole.</summary>
    public static readonly SystemName None = new("");

    /// <summary>The name, as given.</summary>
    public override string ToString() => Text;
}
