namespace Caelmor.Persistence.Specs.Sources;

/// <summary>In which way a stage document differs from what the register was made of.</summary>
public enum DriftKind
{
    /// <summary>A sentence that the register does not know.</summary>
    Added,

    /// <summary>A sentence reads otherwise than the one that the register knows.</summary>
    Changed,

    /// <summary>A sentence that the register knows is not there.</summary>
    Removed,

    /// <summary>A rule's sentence is there, but not in its place.</summary>
    Moved,
}
