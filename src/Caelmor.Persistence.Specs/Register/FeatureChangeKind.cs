namespace Caelmor.Persistence.Specs.Register;

/// <summary>In which way a feature file differs from the locked one.</summary>
public enum FeatureChangeKind
{
    /// <summary>Its text is another one.</summary>
    Changed,

    /// <summary>The register does not know it.</summary>
    Added,

    /// <summary>The register knows it, and it is not there.</summary>
    Removed,
}
