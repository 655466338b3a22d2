using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Names trials in the same way, wherever their feature files were read from.</summary>
internal sealed class TrialIds(Suite suite)
{
    private readonly string _root = $"features/{suite.Register.Spec}/";
    private readonly string _folder = suite.Folder + "/";

    /// <summary>Such as <c>features/canon/stage-21.1/section-6-save-atomicity.feature:91</c>.</summary>
    public string Of(Scenario scenario) =>
        scenario.Id.StartsWith(_folder, StringComparison.Ordinal)
            ? _root + scenario.Id[_folder.Length..]
            : scenario.Id;
}
