using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Specs;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>The suite of the canon for tests that look at something else than verdicts: every
/// scenario, in a few circumstances, with ten generated worlds where there are a hundred.</summary>
internal static class SmallSuite
{
    private const string Hundred = "in 100 generated worlds";
    private const string Ten = "in 10 generated worlds";

    /// <summary>The feature files, with ten worlds each.</summary>
    public static IEnumerable<FeatureSource> Features => CanonSpec.Features.Select(
        source => source with { Text = source.Text.Replace(Hundred, Ten, StringComparison.Ordinal) });

    /// <summary>The suite that travels with the steps, made small.</summary>
    public static Suite OfTheCanon() => Of(CanonSpec.Suite(Features));

    /// <summary>A suite in a few circumstances.</summary>
    public static Suite Of(Suite suite) => suite.Under(new FewCircumstances());
}
