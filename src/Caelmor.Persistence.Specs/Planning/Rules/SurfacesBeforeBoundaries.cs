using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning.Rules;

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
