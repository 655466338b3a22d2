using System.Text.RegularExpressions;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Certification;

/// <summary>
/// Each scenario shows at least one rule that there is, and bears the tag of the first one's group.
/// </summary>
internal static partial class RuleTags
{
    /// <summary>The features, each scenario with the rules that it shows: those of its tags, and
    /// that of its group.</summary>
    public static FeatureSet Apply(FeatureSet features, Register register) => features with
    {
        Scenarios =
        [
            .. features.Scenarios.Select(scenario => scenario with
            {
                Shows = [.. Tagged(scenario).Union(OfGroups(scenario, register))],
            }),
        ],
    };

    public static IEnumerable<Problem> Check(FeatureSet features, Register register) =>
        features.Scenarios
            .SelectMany(scenario => Check(scenario, register))
            .DistinctBy(problem => (problem.Location?.Path, problem.Message));

    private static IEnumerable<Problem> Check(Scenario scenario, Register register)
    {
        var ids = Tagged(scenario).ToList();
        if (ids.Count == 0)
        {
            var example = register.Rules is [var first, ..] ? $", such as @{first.Id}" : "";
            yield return Bad(
                scenario,
                $"'{scenario.Title}' shows no rule.",
                $"Tag its Rule with the rule's number{example}.");
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
            && !Stands(scenario, rule.Group.Tag, register))
        {
            yield return Bad(
                scenario,
                $"Rule {rule.Id} belongs to {register.GroupWord} {rule.Group.Title}, and "
                + $"'{scenario.Title}' does not stand there.",
                rule.Group.Tag is { } tag
                    ? $"Tag its Rule with {tag} and no other."
                    : $"Take the tag of another {register.GroupWord} away.");
        }
    }

    private static IEnumerable<string> Tagged(Scenario scenario) =>
        scenario.Tags.Where(tag => RuleNumber().IsMatch(tag));

    private static IEnumerable<string> OfGroups(Scenario scenario, Register register) =>
        register.Groups
            .Where(group => group.Tag is { } tag && scenario.Tags.Contains(tag))
            .Select(group => group.ShownRule)
            .OfType<string>();

    private static bool Stands(Scenario scenario, string? own, Register register)
    {
        var tags = register.Groups.Select(one => one.Tag).OfType<string>().ToHashSet();
        return scenario.Tags.Where(tags.Contains)
            .SequenceEqual(own is null ? [] : [own]);
    }

    private static Problem Bad(Scenario scenario, string message, string remedy) =>
        new(ProblemKind.BadTag, scenario.Rule?.Location ?? scenario.Location, message, remedy);

    [GeneratedRegex(@"^(?:\d+\.\d+|[a-z]+)-\d+\.\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RuleNumber();
}
