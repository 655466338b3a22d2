using System.Text.RegularExpressions;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>
/// Each scenario shows at least one rule that there is, and stands at the gate of the first.
/// </summary>
public static partial class RuleTags
{
    private const string GatePrefix = "gate-";

    /// <summary>
    /// The rules that a scenario shows: those of its tags, and the rule of the gate it stands at.
    /// </summary>
    public static IEnumerable<string> Of(Scenario scenario) =>
        Tagged(scenario).Union(scenario.Tags.Select(GateRule).OfType<string>());

    internal static IEnumerable<Problem> Check(FeatureSet features, CanonRegister register) =>
        features.Scenarios
            .SelectMany(scenario => Check(scenario, register))
            .DistinctBy(problem => (problem.Location?.Path, problem.Message));

    private static IEnumerable<Problem> Check(Scenario scenario, CanonRegister register)
    {
        var ids = Tagged(scenario).ToList();
        if (ids.Count == 0)
        {
            yield return Bad(
                scenario,
                $"'{scenario.Title}' shows no rule.",
                "Tag its Rule with the rule's number, such as @21.1-6.4.");
        }

        foreach (var id in ids.Where(id => register.Find(id) is null))
        {
            var like = string.Join(", ", register.Like(id).Select(rule => rule.Id));
            yield return Bad(
                scenario,
                $"There is no rule '{id}' in the register.",
                like.Length > 0
                    ? $"The section has: {like}."
                    : "'caelmor-certify rules' lists them.");
        }

        if (ids.Select(register.Find).FirstOrDefault() is { } rule
            && !StandsAt(scenario, rule.Gate))
        {
            yield return Bad(
                scenario,
                $"Rule {rule.Id} belongs to gate {rule.Gate}, and '{scenario.Title}' does not "
                + "stand there.",
                $"Tag its Rule with {GatePrefix}{rule.Gate.ToString().ToLowerInvariant()} and no "
                + "other.");
        }
    }

    private static IEnumerable<string> Tagged(Scenario scenario) =>
        scenario.Tags.Where(tag => RuleNumber().IsMatch(tag));

    // Canon 22.8-6 has one rule for each gate, and whatever shows a rule of the gate shows that
    // one.
    private static string? GateRule(string tag) => tag switch
    {
        "gate-participation" => "22.8-6.1",
        "gate-atomicity" => "22.8-6.2",
        "gate-ordering" => "22.8-6.3",
        "gate-legality" => "22.8-6.4",
        "gate-isolation" => "22.8-6.5",
        "gate-rejection" => "22.8-6.6",
        _ => null,
    };

    private static bool StandsAt(Scenario scenario, Gate gate) =>
        scenario.Tags
            .Where(tag => tag.StartsWith(GatePrefix, StringComparison.Ordinal))
            .SequenceEqual(
                gate == Gate.Store ? [] : [GatePrefix + gate.ToString().ToLowerInvariant()]);

    private static Problem Bad(Scenario scenario, string message, string remedy) =>
        new(ProblemKind.BadTag, scenario.Rule?.Location ?? scenario.Location, message, remedy);

    [GeneratedRegex(@"^(?:\d+\.\d+|[a-z]+)-\d+\.\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleNumber();
}
