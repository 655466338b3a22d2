namespace Caelmor.Conformance.Book.Books;

/// <summary>An implementation that breaks one rule on purpose, as the book tells of it.</summary>
/// <param name="Name">Short and unique.</param>
/// <param name="Breaks">The rule's number.</param>
/// <param name="Sentence">What it does wrong.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
public sealed record BookMutant(string Name, string Breaks, string Sentence, string CaughtBy);
