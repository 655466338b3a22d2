using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>One normative statement of the canon, as the register has it.</summary>
/// <param name="Id">Its number, never changed and never given again.</param>
/// <param name="Stage">The stage it stands in, such as <c>21.1</c>.</param>
/// <param name="Section">The section, such as <c>6. Save atomicity</c>.</param>
/// <param name="Gate">What it belongs to.</param>
/// <param name="Restated">The statement in the register's words.</param>
/// <param name="ShownBy">What has to show that it is obeyed.</param>
public sealed record CanonRule(
    RuleId Id, string Stage, string Section, Gate Gate, string Restated, string ShownBy);
