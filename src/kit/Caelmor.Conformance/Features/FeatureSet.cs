using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Features;

/// <summary>All scenarios of some feature files, and all that is wrong with the files.</summary>
/// <remarks>A file with problems still gives the scenarios that can be made out in it.</remarks>
/// <param name="Features">One for each file that can be parsed, in the order of the sources.</param>
/// <param name="Scenarios">In the order of the files.</param>
/// <param name="Problems">What has to be put right; empty for features that can be trusted.</param>
public sealed record FeatureSet(
    IReadOnlyList<Feature> Features,
    IReadOnlyList<Scenario> Scenarios,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads feature files; what is wrong with them becomes a problem.</summary>
    public static FeatureSet Parse(IEnumerable<FeatureSource> sources) =>
        new FeatureReader().Read(sources);
}
