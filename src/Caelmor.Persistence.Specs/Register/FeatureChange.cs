namespace Caelmor.Persistence.Specs.Register;

/// <summary>A feature file that is not what the register locked.</summary>
/// <param name="Path">Its path from the project's root.</param>
/// <param name="Kind">In which way it differs.</param>
public sealed record FeatureChange(string Path, FeatureChangeKind Kind)
{
    /// <summary>What was found, and what to do about it.</summary>
    public override string ToString() =>
        $"{Path} was {Kind.ToString().ToLowerInvariant()} without a new version of the canon: "
        + "raise \"version\" in features/canon.json and run 'caelmor-certify lock'.";
}
