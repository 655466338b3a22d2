using Caelmor.Gherkin.Parsing;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Features;

/// <summary>All scenarios of some feature files, and all that is wrong with the files.</summary>
/// <remarks>A file with problems still gives the scenarios that can be made out in it.</remarks>
public sealed class FeatureSet
{
    private FeatureSet(
        IReadOnlyList<Feature> features,
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyList<Problem> problems)
    {
        Features = features;
        Scenarios = scenarios;
        Problems = problems;
    }

    /// <summary>One for each file that can be parsed, in the order of the sources.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>What has to be put right; empty for features that can be trusted.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Reads feature files; what is wrong with them becomes a problem.</summary>
    public static FeatureSet Parse(IEnumerable<FeatureSource> sources)
    {
        var reader = new FeatureReader();
        foreach (var source in sources)
        {
            reader.Read(source);
        }

        return new FeatureSet(reader.Features, reader.Scenarios, reader.AllProblems());
    }
}
