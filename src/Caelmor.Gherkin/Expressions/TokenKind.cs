namespace Caelmor.Gherkin.Expressions;

internal enum TokenKind
{
    Text,
    Blank,
    Slash,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    End,
}
