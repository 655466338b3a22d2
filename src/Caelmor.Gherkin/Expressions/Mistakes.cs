using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Expressions;

/// <summary>The words for what can be wrong with a cucumber expression.</summary>
internal static class Mistakes
{
    public static ExpressionException Unclosed(string expression, Token open)
    {
        var close = open.Kind == TokenKind.OpenBrace ? '}' : ')';
        return new ExpressionException(
            expression,
            open.Index,
            $"found '{open.Text}', which nothing closes.",
            $"Add the '{close}', or write '\\{open.Text}' for the character itself.");
    }

    public static ExpressionException EmptyOptional(string expression, Token open) => new(
        expression,
        open.Index,
        "found '()', an optional text that is empty.",
        "Write the optional text into it, or '\\(\\)' for the characters themselves.");

    public static ExpressionException NotInOptional(string expression, Token token) => new(
        expression,
        token.Index,
        token.Kind == TokenKind.OpenBrace
            ? "found a parameter in an optional text, which can only hold text."
            : $"found '{token.Text}' in an optional text, which can only hold text.",
        $"Write two step definitions, or '\\{token.Text}' for the character itself.");

    public static ExpressionException NotInParameter(string expression, Token token) => new(
        expression,
        token.Index,
        $"found '{token.Text}' in the name of a parameter type.",
        "Close the parameter with '}' before it, or write '\\{' for a brace.");

    public static ExpressionException EmptyAlternative(
        string expression, int index, bool hasOptional) => new(
            expression,
            index,
            hasOptional
                ? "found an alternative of nothing but optional text."
                : "found an alternative that is empty.",
            "Write a text on both sides of '/', or '\\/' for the character itself.");

    public static ExpressionException UnknownType(
        string expression, Token open, string name, IReadOnlyCollection<string> known)
    {
        var nearest = Nearest.Of(name, known, known => known, 1);
        var hint = nearest.Count > 0 ? $"Did you mean {{{nearest[0]}}}? " : string.Empty;
        return new ExpressionException(
            expression,
            open.Index,
            $"found {{{name}}}, which is no parameter type; there are: {string.Join(", ", known)}.",
            hint + "Correct the name, or write a [StepArgumentTransformation] for the type.");
    }
}
