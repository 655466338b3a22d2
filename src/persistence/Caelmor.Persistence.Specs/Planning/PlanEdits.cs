using Caelmor.Persistence.Canon;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>
/// Makes other plans of a plan. What an edit names has to be there, or the edit would show nothing.
/// </summary>
internal static class PlanEdits
{
    public static ImplementationPlan Move(ImplementationPlan plan, string milestone, string before)
    {
        var without = Remove(plan, milestone);
        var place = without.Milestones.IndexOf(Find(without, before));
        var moved = without.Milestones.Insert(place, Find(plan, milestone));
        return without with { Milestones = moved };
    }

    public static ImplementationPlan Remove(ImplementationPlan plan, string milestone) =>
        plan with { Milestones = plan.Milestones.Remove(Find(plan, milestone)) };

    /// <summary>Any milestone at all, also one that canon does not have.</summary>
    public static ImplementationPlan Append(ImplementationPlan plan, string milestone) =>
        plan with { Milestones = plan.Milestones.Add(Parse(milestone)) };

    public static ImplementationPlan Unlock(ImplementationPlan plan, string stage) =>
        plan with { Stages = plan.Stages.Replace(Stage(plan, stage), new(stage, IsLocked: false)) };

    public static ImplementationPlan ForgetStage(ImplementationPlan plan, string stage) =>
        plan with { Stages = plan.Stages.Remove(Stage(plan, stage)) };

    public static ImplementationPlan Open(
        ImplementationPlan plan, string topic, bool workProceeds) =>
        plan with
        {
            Questions = plan.Questions.Replace(
                Question(plan, topic), new(new(topic), IsResolved: false, workProceeds)),
        };

    public static ImplementationPlan ForgetQuestion(ImplementationPlan plan, string topic) =>
        plan with { Questions = plan.Questions.Remove(Question(plan, topic)) };

    private static Milestone Parse(string text)
    {
        var ofOneSystem =
            from kind in MilestoneKind.All
            from system in Participants.All
            select new Milestone(kind, system);
        return ofOneSystem.FirstOrDefault(
            one => one.ToString() == text, new(new MilestoneKind(text)));
    }

    private static Milestone Find(ImplementationPlan plan, string text) =>
        Known(plan.Milestones.Where(one => one.ToString() == text), text, plan.Milestones);

    private static PlannedStage Stage(ImplementationPlan plan, string stage) =>
        Known(
            plan.Stages.Where(one => one.Stage == stage),
            stage,
            plan.Stages.Select(one => one.Stage));

    private static PlannedQuestion Question(ImplementationPlan plan, string topic) =>
        Known(
            plan.Questions.Where(one => one.Topic.Text == topic),
            topic,
            plan.Questions.Select(one => one.Topic));

    private static T Known<T, TName>(IEnumerable<T> found, string text, IEnumerable<TName> all) =>
        found.Select(one => (T?[])[one]).FirstOrDefault() is [{ } one]
            ? one
            : throw new FormatException(
                $"The plan has no '{text}'. It has: {string.Join(", ", all)}.");
}
