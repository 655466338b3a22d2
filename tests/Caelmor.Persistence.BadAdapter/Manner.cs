namespace Caelmor.Persistence.BadAdapter;

/// <summary>One way to misbehave. Whatever is not given is done as it should be.</summary>
internal sealed record Manner
{
    /// <summary>Before the first line is read.</summary>
    public Action<Scene> AtStart { get; init; } = _ => { };

    /// <summary>In a save, when the simulation is held.</summary>
    public Action<Scene> InMidSave { get; init; } = _ => { };

    /// <summary>When the certifier has fallen silent.</summary>
    public Action<Scene> AtEnd { get; init; } = _ => { };
}
