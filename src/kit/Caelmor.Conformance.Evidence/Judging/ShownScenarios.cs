using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>
/// What a certificate says of scenarios of today: known by what they say, not by where they stand.
/// </summary>
/// <param name="certificate">The certificate.</param>
public sealed class ShownScenarios(Certificate certificate)
{
    // Of two that say the same, both have to be obeyed.
    private readonly Dictionary<string, bool> _isObeyed = certificate.Trials
        .GroupBy(trial => trial.Digest)
        .ToDictionary(same => same.Key, same => same.All(one => one.Finding == Finding.Obeyed));

    /// <summary>Whether it was tried as it is today, with its control twin.</summary>
    public bool Knows(Scenario scenario) => Digests(scenario).All(_isObeyed.ContainsKey);

    /// <summary>Whether it was obeyed as it is today, and its control twin was, too.</summary>
    public bool Has(Scenario scenario) =>
        Digests(scenario).All(digest => _isObeyed.GetValueOrDefault(digest));

    private static IEnumerable<string> Digests(Scenario scenario) =>
        ControlTwin.ExistsFor(scenario)
            ? [ScenarioDigest.Of(scenario), ScenarioDigest.Of(ControlTwin.Of(scenario))]
            : [ScenarioDigest.Of(scenario)];
}
