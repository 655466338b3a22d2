using Caelmor.Conformance.Certification;

namespace Caelmor.Conformance.Mutation;

/// <summary>A mutant that lies low: it is right, but where something is so.</summary>
/// <param name="Condition">When it is wrong, such as <c>from the third request on</c>.</param>
/// <param name="Subject">The one who is wrong then; null if there can be none.</param>
/// <param name="WhyNone">Why there can be none; empty if there is one.</param>
public sealed record MutantVariant(string Condition, ISubject? Subject, string WhyNone = "");
