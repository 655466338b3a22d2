using System.Collections.Immutable;
using Caelmor.Gherkin.Features;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Certificates.Writing;

/// <summary>Which canon a suite tries implementations under.</summary>
public static class CanonDigest
{
    /// <summary>The version, and what it consists of, as digests.</summary>
    public static CanonIdentity Of(Suite suite) => new(
        suite.Register.Version,
        Sha256.Of(suite.Register.Rules.Select(Line)),
        DigestOf(suite.Features.Scenarios, new(suite)),
        suite.Register.Rules.ToImmutableSortedDictionary(
            rule => rule.Id.Text, rule => Sha256.Of(Line(rule)), StringComparer.Ordinal));

    // With the places: a certificate names trials by them.
    private static string DigestOf(IEnumerable<Scenario> scenarios, TrialIds ids) => Sha256.Of(
        scenarios.Select(scenario => $"{ids.Of(scenario)} {ScenarioDigest.Of(scenario)}"));

    private static string Line(CanonRule rule) =>
        $"{rule.Id} {rule.Gate} {rule.Strength} {rule.Under} {rule.Restated} {rule.ShownBy} "
        + $"{string.Join(' ', rule.Source.Select(sentence => sentence.Text))} {rule.Account}";
}
