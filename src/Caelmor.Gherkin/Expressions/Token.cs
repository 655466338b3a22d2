namespace Caelmor.Gherkin.Expressions;

/// <summary>One piece of a cucumber expression.</summary>
/// <param name="Kind">What it means to the parser.</param>
/// <param name="Text">What it says, escapes resolved.</param>
/// <param name="Index">Where it begins; counts from 0.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Index);
