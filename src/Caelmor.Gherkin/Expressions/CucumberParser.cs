using System.Text;
using System.Text.RegularExpressions;

namespace Caelmor.Gherkin.Expressions;

/// <summary>Turns a cucumber expression into the regular expression that means the same.</summary>
/// <remarks>
/// Text; <c>{parameter}</c>; <c>(optional)</c>; <c>either/or</c>, whose alternatives reach to the
/// next blank or parameter.
/// </remarks>
internal sealed class CucumberParser(string expression, ParameterTypes types)
{
    private readonly IReadOnlyList<Token> _tokens = Tokenizer.Cut(expression);
    private int _next;

    /// <summary>How many parameters have been read.</summary>
    public int Parameters { get; private set; }

    private Token Current => _tokens[_next];

    public string ToPattern()
    {
        var pattern = new StringBuilder();
        while (Current.Kind != TokenKind.End)
        {
            pattern.Append(Current.Kind switch
            {
                TokenKind.OpenBrace => ReadParameter(),
                TokenKind.Blank => Escape(Take()),
                _ => ReadWord(),
            });
        }

        return pattern.ToString();
    }

    /// <summary>Reads up to the next blank or parameter: text, optionals, alternatives.</summary>
    private string ReadWord()
    {
        var word = new Alternatives(expression, Current.Index);
        while (Current.Kind is not (TokenKind.Blank or TokenKind.OpenBrace or TokenKind.End))
        {
            switch (Current.Kind)
            {
                case TokenKind.Slash:
                    word.BeginNext(Take().Index);
                    break;
                case TokenKind.OpenParenthesis:
                    word.AddOptional(ReadOptional());
                    break;
                default:
                    word.AddText(Escape(Take()));
                    break;
            }
        }

        return word.ToPattern();
    }

    private string ReadOptional()
    {
        var open = Take();
        var text = new StringBuilder();
        while (Current.Kind != TokenKind.CloseParenthesis)
        {
            text.Append(Current.Kind switch
            {
                TokenKind.Text or TokenKind.Blank or TokenKind.CloseBrace => Escape(Take()),
                TokenKind.End => throw Mistakes.Unclosed(expression, open),
                _ => throw Mistakes.NotInOptional(expression, Current),
            });
        }

        Take();
        return text.Length > 0
            ? $"(?:{text})?"
            : throw Mistakes.EmptyOptional(expression, open);
    }

    private string ReadParameter()
    {
        var open = Take();
        var name = new StringBuilder();
        while (Current.Kind != TokenKind.CloseBrace)
        {
            name.Append(Current.Kind switch
            {
                TokenKind.Text or TokenKind.Blank => Take().Text,
                TokenKind.End => throw Mistakes.Unclosed(expression, open),
                _ => throw Mistakes.NotInParameter(expression, Current),
            });
        }

        Take();
        Parameters++;
        return types.PatternOf(name.ToString())
            ?? throw Mistakes.UnknownType(expression, open, name.ToString(), types.Names);
    }

    private Token Take() => _tokens[_next++];

    private static string Escape(Token token) => Regex.Escape(token.Text);
}
