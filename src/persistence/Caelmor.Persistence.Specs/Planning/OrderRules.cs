using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

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

/// <summary>
/// Canon 22.8-5.1: world and zone simulation exist before persistence work begins.
/// </summary>
public sealed class SimulationFirst : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.1");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        PlanOrder.FirstBefore(Id, plan, MilestoneKind.Simulation, kind => kind.IsPersistence);
}

/// <summary>
/// Canon 22.8-5.2: boundaries are drawn when every participant exposes its surface.
/// </summary>
public sealed class SurfacesBeforeBoundaries : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.2");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan)
    {
        var boundaries = plan.FirstOf(MilestoneKind.Boundaries);
        if (boundaries is null)
        {
            yield return new PlanFinding(
                Id,
                "The plan has no participation boundaries.",
                "participation boundaries come after the persistence surfaces of all five systems.",
                "Plan them there.");
        }

        foreach (var system in Participants.All)
        {
            var place = plan.Milestones.IndexOf(new(MilestoneKind.Surface, system));
            if (place < 0 || place > boundaries)
            {
                yield return new PlanFinding(
                    Id,
                    place < 0
                        ? $"The {system} system exposes no persistence surface."
                        : $"The {system} system exposes its persistence surface after the "
                            + "boundaries are drawn.",
                    "participation boundaries come after the persistence surfaces of all five "
                    + "systems.",
                    $"Plan the persistence surface of the {system} system before the boundaries.");
            }
        }
    }
}

/// <summary>Canon 22.8-5.3: save atomicity comes before restore ordering.</summary>
public sealed class AtomicityBeforeOrdering : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.3");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        PlanOrder.FirstBefore(
            Id, plan, MilestoneKind.Atomicity, kind => kind == MilestoneKind.Ordering);
}

/// <summary>
/// Canon 22.8-5.4: restore ordering comes before any system's restore integration.
/// </summary>
public sealed class OrderingBeforeIntegration : IPlanRule
{
    /// <inheritdoc/>
    public RuleId Id { get; } = new("22.8-5.4");

    /// <inheritdoc/>
    public IEnumerable<PlanFinding> Judge(ImplementationPlan plan) =>
        PlanOrder.FirstBefore(
            Id, plan, MilestoneKind.Ordering, kind => kind == MilestoneKind.Integration);
}

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
