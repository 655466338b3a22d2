namespace Caelmor.Conformance.Sources;

/// <summary>In which way a source document differs from what the register was made of.</summary>
public enum DriftKind
{
    /// <summary>A sentence that the register does not know.</summary>
    Added,

    /// <summary>A sentence reads otherwise than the one that the register knows.</summary>
    Changed,

    /// <summary>A sentence that the register knows is not there.</summary>
    Removed,

    /// <summary>A sentence that a rule cites is not there: it was changed or taken out.</summary>
    Lost,

    /// <summary>A rule's sentence is there, but not in its place.</summary>
    Moved,
}
