using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>One milestone before others.</summary>
internal static class PlanOrder
{
    /// <summary>Finds what is built before a milestone although it has to come after it.</summary>
    public static IEnumerable<PlanFinding> FirstBefore(
        RuleId rule,
        ImplementationPlan plan,
        MilestoneKind first,
        Func<MilestoneKind, bool> isLater)
    {
        var place = plan.FirstOf(first);
        if (place is null)
        {
            return [new(rule, $"The plan has no {first}.", $"{first} is built.", "Plan it.")];
        }

        // In the order of the canon, so that the same faults are told in the same order.
        return plan.Milestones.Take(place.Value)
            .Where(one => isLater(one.Kind))
            .OrderBy(one => MilestoneKind.All.IndexOf(one.Kind))
            .ThenBy(one => Canon.Participants.PlaceOf(one.System))
            .Select(one => new PlanFinding(
                rule,
                Sentence($"{one} comes before {first}."),
                $"{first} comes before {one}.",
                $"Move {first} to the front."));
    }

    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
