using System.Collections.Immutable;
using Caelmor.Persistence.Canon;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>What a team means to build, in which order, on which ground.</summary>
/// <remarks>Canon 22.8-5. It has no dates, people or effort: the canon has no say in
/// them.</remarks>
/// <param name="Milestones">In the order of building.</param>
/// <param name="Stages">The stages that it stands under.</param>
/// <param name="Questions">The questions that have to be answered.</param>
public sealed record ImplementationPlan(
    ImmutableArray<Milestone> Milestones,
    ImmutableArray<PlannedStage> Stages,
    ImmutableArray<PlannedQuestion> Questions)
{
    private static readonly ImmutableArray<string> ReferencedStages =
        ["22.0", "21", "21.0", "20", "19", "13.5", "9", "1.4"];

    /// <summary>A plan with which nothing is wrong.</summary>
    public static ImplementationPlan InOrder { get; } = new(
        [
            new(MilestoneKind.Simulation),
            .. Participants.All.Select(system => new Milestone(MilestoneKind.Surface, system)),
            new(MilestoneKind.Boundaries),
            new(MilestoneKind.Atomicity),
            new(MilestoneKind.Ordering),
            .. Participants.All.Select(system => new Milestone(MilestoneKind.Integration, system)),
            new(MilestoneKind.Observation),
        ],
        [.. ReferencedStages.Select(stage => new PlannedStage(stage, IsLocked: true))],
        [
            .. QuestionTopic.All.Select(topic =>
                new PlannedQuestion(topic, IsResolved: true, WorkProceeds: true)),
        ]);

    /// <summary>Where a milestone is first built; null if it never is.</summary>
    internal int? FirstOf(MilestoneKind kind) =>
        Milestones.Select(one => one.Kind).ToList().IndexOf(kind) is >= 0 and var place
            ? place
            : null;
}
