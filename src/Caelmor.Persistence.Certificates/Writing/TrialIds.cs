using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Writing;

/// <summary>Names trials in the same way, wherever their feature files were read from.</summary>
internal sealed class TrialIds(Suite suite)
{
    private const string Root = "features/";
    private readonly string _folder = suite.Folder + "/";

    /// <summary>Such as <c>features/stage-21.1/section-6-save-atomicity.feature:91</c>.</summary>
    public string Of(Scenario scenario) =>
        scenario.Id.StartsWith(_folder, StringComparison.Ordinal)
            ? Root + scenario.Id[_folder.Length..]
            : scenario.Id;
}
