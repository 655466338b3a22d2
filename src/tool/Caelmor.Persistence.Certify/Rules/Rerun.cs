using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Features;
using Caelmor.Persistence.Certify.Certificates;

namespace Caelmor.Persistence.Certify.Rules;

/// <summary>What a certificate does not show of the spec of today.</summary>
/// <param name="File">The certificate.</param>
/// <param name="Failed">Scenarios that were tried as they are today, and not obeyed.</param>
/// <param name="Changed">Scenarios that are new, or say something else than then.</param>
internal sealed record Rerun(
    string File, ImmutableHashSet<string> Failed, ImmutableHashSet<string> Changed)
{
    /// <summary>Compares the certificate in a file with a suite.</summary>
    /// <exception cref="StopException">There is no certificate in it.</exception>
    public static Rerun Of(string file, Suite suite)
    {
        var shown = new ShownScenarios(CertificateText.Parse(file));
        var missing = suite.Features.Scenarios.Where(scenario => !shown.Has(scenario))
            .ToLookup(shown.Knows, scenario => scenario.Id);
        return new(file, [.. missing[true]], [.. missing[false]]);
    }

    /// <summary>Whether a scenario has to be tried again.</summary>
    public bool Has(Scenario scenario) =>
        Failed.Contains(scenario.Id) || Changed.Contains(scenario.Id);
}
