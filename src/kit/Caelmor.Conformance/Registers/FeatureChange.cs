namespace Caelmor.Conformance.Registers;

/// <summary>A feature file that is not what the register locked.</summary>
/// <param name="Path">Its path from the project's root.</param>
/// <param name="Kind">In which way it differs.</param>
public sealed record FeatureChange(string Path, FeatureChangeKind Kind)
{
    /// <summary>What was found.</summary>
    public override string ToString() =>
        $"{Path} was {Kind.ToString().ToLowerInvariant()} without a new version of its register";
}

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
