using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>One rule that a plan has to keep.</summary>
public interface IPlanRule
{
    /// <summary>Its number.</summary>
    RuleId Id { get; }

    /// <summary>
    /// Finds everything in which a plan breaks the rule, in an order that depends on the canon
    /// alone.
    /// </summary>
    IEnumerable<PlanFinding> Judge(ImplementationPlan plan);
}
