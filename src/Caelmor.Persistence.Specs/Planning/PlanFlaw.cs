namespace Caelmor.Persistence.Specs.Planning;

/// <summary>One way in which a plan is otherwise than the plan in order.</summary>
/// <param name="Text">As the features say it.</param>
/// <param name="Bring">Brings it into a plan.</param>
public sealed record PlanFlaw(string Text, Func<ImplementationPlan, ImplementationPlan> Bring)
{
    /// <summary>As the features say it.</summary>
    public override string ToString() => Text;
}
