using System.Text.RegularExpressions;

namespace Caelmor.Gherkin.Expressions;

/// <summary>What a step's text has to look like, of whichever kind its expression is.</summary>
internal sealed class StepPattern
{
    private readonly Regex _regex;

    private StepPattern(Regex regex, int? parameters)
    {
        _regex = regex;
        Parameters = parameters;
    }

    /// <summary>
    /// How many arguments a text brings; null for a regular expression: groups may be optional.
    /// </summary>
    public int? Parameters { get; }

    /// <exception cref="ExpressionException">The expression can't be understood.</exception>
    public static StepPattern Of(string expression, ParameterTypes types)
    {
        if (!ExpressionKind.IsCucumber(expression))
        {
            return new StepPattern(WholeText.Regex(expression), null);
        }

        var parser = new CucumberParser(expression, types);
        var regex = WholeText.Regex(parser.ToPattern());
        return new StepPattern(regex, parser.Parameters);
    }

    /// <summary>The arguments in the text; null if the text does not fit.</summary>
    public IReadOnlyList<string>? Match(string text)
    {
        var match = _regex.Match(text);

        // As in Reqnroll: a group that took no part brings no argument.
        return match.Success
            ? [.. match.Groups.Values.Skip(1).Where(one => one.Success).Select(one => one.Value)]
            : null;
    }
}
