namespace Caelmor.Persistence.Truths;

/// <summary>One datum's dependency on another: an NPC on its zone, an item on its holder.</summary>
/// <remarks>
/// Canon 21.1-7.3: npc, item and quest data are bound to the restored world and players; see
/// <see cref="Canon.Dependencies"/> for the directions there are. A binding is no permission to
/// infer.
/// </remarks>
/// <param name="System">The system that owns the target.</param>
/// <param name="Target">The key of the target. It has to be in the same truth.</param>
/// <param name="TargetNature">
/// What the target is. Anything but <see cref="DatumNature.Authoritative"/> is a dependency on
/// state that does not outlive the run (Canon 21.1-5.7).
/// </param>
public readonly record struct Binding(
    SystemName System,
    DatumKey Target,
    DatumNature TargetNature = DatumNature.Authoritative);
