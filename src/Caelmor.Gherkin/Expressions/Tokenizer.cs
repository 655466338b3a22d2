namespace Caelmor.Gherkin.Expressions;

/// <summary>Cuts a cucumber expression into tokens and resolves its escapes.</summary>
internal static class Tokenizer
{
    public static IReadOnlyList<Token> Cut(string expression)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < expression.Length; i++)
        {
            var start = i;
            var character = expression[i];
            if (character != '\\')
            {
                tokens.Add(new Token(KindOf(character), character.ToString(), start));
                continue;
            }

            i++;
            tokens.Add(new Token(TokenKind.Text, Escaped(expression, i), start));
        }

        tokens.Add(new Token(TokenKind.End, string.Empty, expression.Length));
        return tokens;
    }

    private static TokenKind KindOf(char character) => character switch
    {
        '{' => TokenKind.OpenBrace,
        '}' => TokenKind.CloseBrace,
        '(' => TokenKind.OpenParenthesis,
        ')' => TokenKind.CloseParenthesis,
        '/' => TokenKind.Slash,
        _ when char.IsWhiteSpace(character) => TokenKind.Blank,
        _ => TokenKind.Text,
    };

    private static string Escaped(string expression, int index)
    {
        if (index == expression.Length)
        {
            throw new ExpressionException(
                expression,
                index - 1,
                "found '\\' at the end, where there is nothing to escape.",
                "Write '\\\\' for a backslash.");
        }

        var character = expression[index];
        return KindOf(character) != TokenKind.Text || character == '\\'
            ? character.ToString()
            : throw new ExpressionException(
                expression,
                index - 1,
                $"found '\\{character}', but only {{ }} ( ) / \\ and blanks can be escaped.",
                "Write '\\\\' for a backslash; for a regular expression begin with '^'.");
    }
}
