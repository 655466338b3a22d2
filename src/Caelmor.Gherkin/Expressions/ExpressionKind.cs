using System.Text.RegularExpressions;

namespace Caelmor.Gherkin.Expressions;

/// <summary>Tells cucumber expressions and regular expressions apart, as Reqnroll does.</summary>
internal static partial class ExpressionKind
{
    public static bool IsCucumber(string expression)
    {
        if (expression.StartsWith('^') || expression.EndsWith('$'))
        {
            return false;
        }

        return Parameter().IsMatch(expression)
            || !(RepeatedGroup().IsMatch(expression) || RegexOnly().IsMatch(expression));
    }

    [GeneratedRegex(@"\{\w*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\([^\)]+[*+]\)|\.\*", RegexOptions.None, 1000)]
    private static partial Regex RepeatedGroup();

    [GeneratedRegex(@"\\\.|\\d\+", RegexOptions.None, 1000)]
    private static partial Regex RegexOnly();
}
