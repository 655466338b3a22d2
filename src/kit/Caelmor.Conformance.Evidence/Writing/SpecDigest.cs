using System.Collections.Immutable;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>Which spec a suite tries somebody under.</summary>
public static class SpecDigest
{
    /// <summary>The version, and what it consists of, as digests.</summary>
    public static SpecIdentity Of(Suite suite) => new(
        suite.Register.Spec,
        suite.Register.Version,
        Sha256.Of(suite.Register.Rules.Select(Line)),
        DigestOf(suite.Features.Scenarios, new(suite)),
        suite.Register.Rules.ToImmutableSortedDictionary(
            rule => rule.Id, rule => Sha256.Of(Line(rule)), StringComparer.Ordinal));

    // With the places: a certificate names trials by them.
    private static string DigestOf(IEnumerable<Scenario> scenarios, TrialIds ids) => Sha256.Of(
        scenarios.Select(scenario => $"{ids.Of(scenario)} {ScenarioDigest.Of(scenario)}"));

    private static string Line(Rule rule) =>
        $"{rule.Id} {rule.Group.Id} {rule.Strength} {rule.Under} {rule.Restated} {rule.ShownBy} "
        + $"{string.Join(' ', rule.Source.Select(sentence => sentence.Text))} {rule.Coverage}";
}
