namespace Caelmor.Conformance.Book.Books;

/// <summary>Examples that show a rule and stand under another one.</summary>
/// <param name="Home">The number of the rule that they stand under.</param>
/// <param name="Cases">How many cases of them show this rule.</param>
public sealed record CrossReference(string Home, int Cases);
