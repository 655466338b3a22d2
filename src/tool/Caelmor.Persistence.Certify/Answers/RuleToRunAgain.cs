namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A rule that a certificate does not show any more.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleToRunAgain(string Id, string Reason);
