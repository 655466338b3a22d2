using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>One thing in which a plan breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What the plan has, as a sentence.</param>
/// <param name="Expected">What the canon asks for, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
public sealed record PlanFinding(RuleId Rule, string Found, string Expected, string Remedy)
{
    /// <summary>All of it in one line, the rule first.</summary>
    public override string ToString() => $"{Rule}: {Found} Expected: {Expected} {Remedy}";
}
