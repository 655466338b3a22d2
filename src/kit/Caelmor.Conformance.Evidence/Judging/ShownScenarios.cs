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
    // Of two that say the same, both have to be obeyed, and each in all its circumstances.
    private readonly Dictionary<string, bool> _isObeyed = certificate.Trials
        .GroupBy(trial => trial.AsWritten)
        .Select(all => (
            all.FirstOrDefault(one => !one.IsVaried)?.Digest,
            IsObeyed: all.All(one => one.Finding == Finding.Obeyed)))
        .Where(one => one.Digest is not null)
        .GroupBy(one => one.Digest!, one => one.IsObeyed)
        .ToDictionary(same => same.Key, same => same.All(isObeyed => isObeyed));

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
