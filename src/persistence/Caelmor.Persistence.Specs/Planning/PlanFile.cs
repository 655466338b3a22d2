namespace Caelmor.Persistence.Specs.Planning;

/// <summary>A plan as it lies in a team's <c>plan.json</c>.</summary>
internal sealed record PlanFile(
    IReadOnlyList<PlanFile.PlannedMilestone> Milestones,
    IReadOnlyList<PlanFile.Stage> Stages,
    IReadOnlyList<PlanFile.Question> Questions)
{
    public ImplementationPlan ToPlan() => new(
        [.. Milestones.Select(one => new Milestone(new(one.Builds), new(one.System)))],
        [.. Stages.Select(one => new PlannedStage(one.Id, one.Locked))],
        [
            .. Questions.Select(one =>
                new PlannedQuestion(new(one.About), one.Resolved, one.WorkProceeds)),
        ]);

    internal sealed record PlannedMilestone(string Builds, string System = "");

    internal sealed record Stage(string Id, bool Locked);

    internal sealed record Question(string About, bool Resolved, bool WorkProceeds);
}
