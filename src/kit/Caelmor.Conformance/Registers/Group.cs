namespace Caelmor.Conformance.Registers;

/// <summary>Rules of a register that belong together, whatever section they stand in.</summary>
/// <param name="Id">A word, such as <c>atomicity</c>.</param>
/// <param name="Title">What stands above its rules in a table.</param>
/// <param name="Sentence">What it asks for, for people; may be empty.</param>
/// <param name="Tag">The tag that scenarios of it bear, without <c>@</c>; null if none has
/// to.</param>
/// <param name="ShownRule">The rule that each scenario of it shows besides its own; null for
/// none.</param>
/// <param name="IsPart">Whether a verdict counts it among those that were passed.</param>
public sealed record Group(
    string Id, string Title, string Sentence, string? Tag, string? ShownRule, bool IsPart);
