using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>All plan mutants: one that lets each rule go, and some that go too far.</summary>
public static class PlanMutants
{
    private const string Acceptance = "the plan is accepted";

    /// <summary>All plan mutants, in the order of the rules.</summary>
    public static ImmutableArray<PlanMutant> All { get; } =
    [
        Without(
            "21.0-3.1",
            "stands-on-nothing",
            "The frame does without the stages that it stands under."),
        Without(
            "21.1-3.1",
            "builds-on-sand",
            "The architecture does without the stages that it stands under."),
        Without(
            "22.8-3.1",
            "plans-on-sand",
            "The plan does without the stages that it stands under."),
        Without(
            "22.8-4.14",
            "welcomes-everything",
            "A plan for persistence builds whatever comes to mind."),
        Without(
            "22.8-5.1",
            "saves-what-is-not-there",
            "Persistence is built before there is a world to save."),
        Without(
            "22.8-5.2",
            "draws-boundaries-blindly",
            "Boundaries are drawn before all surfaces are there."),
        Without(
            "22.8-5.3",
            "lets-restore-come-first",
            "Restore ordering is built on saves that are not atomic."),
        Without(
            "22.8-5.4",
            "restores-without-order",
            "Systems are restored before there is an order for it."),
        Without(
            "22.8-5.5",
            "lets-observers-in-early",
            "Networking and snapshots look before all is built."),
        Without(
            "22.8-5.6",
            "does-not-wait-for-locks",
            "Work begins on stages that still change."),
        Without(
            "22.8-5.7",
            "does-not-wait-for-answers",
            "Work goes on beside open questions."),
        new(
            "takes-silence-for-an-answer",
            new("22.8-5.7"),
            "A question that the plan does not name counts as resolved.",
            Rejection("22.8-5.7"),
            Changing(
                "22.8-5.7",
                finding => !finding.Found.Contains("says nothing", StringComparison.Ordinal))),
        new(
            "waits-although-the-work-waits",
            new("22.8-5.7"),
            "An open question rejects a plan although the work waits for the answer.",
            Acceptance,
            With(new Grudge("22.8-5.7", plan => plan.Questions.Any(one => !one.IsResolved)))),
        new(
            "likes-no-plan",
            new("22.8-5.1"),
            "Every plan is rejected.",
            Acceptance,
            With(new Grudge("22.8-5.1", _ => true))),
    ];

    private static PlanMutant Without(string rule, string name, string sentence) =>
        new(name, new(rule), sentence, Rejection(rule), Changing(rule, _ => false));

    private static string Rejection(string rule) => $"the plan is rejected by rule {rule}";

    private static PlanJudge Changing(string rule, Func<PlanFinding, bool> keep) =>
        new([.. PlanJudge.Canonical.Rules.Select(one =>
            one.Id.Text == rule ? new Lenient(one, keep) : one)]);

    private static bool IsSilence(PlanFinding finding) =>
        finding.Found.Contains("says nothing", StringComparison.Ordinal);

    private static PlanJudge With(IPlanRule rule) => new(PlanJudge.Canonical.Rules.Add(rule));

    private sealed class Lenient(IPlanRule rule, Func<PlanFinding, bool> keep) : IPlanRule
    {
        public RuleId Id => rule.Id;

        public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
            rule.Judge(plan).Where(keep);
    }

    private sealed class Grudge(string rule, Func<ImplementationPlan, bool> isDisliked) : IPlanRule
    {
        public RuleId Id { get; } = new(rule);

        public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
            isDisliked(plan) ? [new(Id, "Something.", "something else.", "Try again.")] : [];
    }
}
