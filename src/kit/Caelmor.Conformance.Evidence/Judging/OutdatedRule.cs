using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>A rule that a certificate does not show any more.</summary>
/// <param name="Rule">The rule, as it is today.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
public sealed record OutdatedRule(Rule Rule, string Reason);
