using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

/// <summary>
/// Canon 22.8-5.5: persistence is complete before networking and snapshots observe restored state.
/// </summary>
/// <remarks>A plan without observers keeps the rule: where nobody looks, nobody looks too
/// early.</remarks>
public sealed class CompleteBeforeObservation : IPlanRule
{
    private static readonly Milestone[] Persistence =
    [
        new(MilestoneKind.Boundaries),
        new(MilestoneKind.Atomicity),
        new(MilestoneKind.Ordering),
        .. Participants.All.Select(system => new Milestone(MilestoneKind.Integration, system)),
    ];

    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.5");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        plan.FirstOf(MilestoneKind.Observation) is { } observation
            ? Persistence
                .Where(one => !plan.Milestones.Take(observation).Contains(one))
                .Select(Finding)
            : [];

    private PlanFinding Finding(Milestone late) => new(
        Id,
        $"Networking and snapshots observe restored state without {late}.",
        "persistence is complete before networking and snapshots observe restored state.",
        $"Plan {late} before them.");
}
