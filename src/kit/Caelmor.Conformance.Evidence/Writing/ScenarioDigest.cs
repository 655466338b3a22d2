using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Evidence.Writing;

/// <summary>
/// SHA-256 of what a scenario says: its rules, its title and its steps, wherever they stand.
/// </summary>
public static class ScenarioDigest
{
    /// <summary>The digest of one scenario, or of a control twin.</summary>
    public static string Of(Scenario scenario) => Sha256.Of(
        [
            .. scenario.Shows.Order(StringComparer.Ordinal),
            scenario.Title,
            .. scenario.Steps.SelectMany(Lines),
        ]);

    private static IEnumerable<string> Lines(Step step) =>
    [
        step.ToString(),
        .. step.Table is null
            ? []
            : step.Table.Rows.Prepend(step.Table.Header)
                .Select(row => $"| {string.Join(" | ", row)} |"),
        .. step.DocString is null ? Array.Empty<string>() : [step.DocString],
    ];
}
