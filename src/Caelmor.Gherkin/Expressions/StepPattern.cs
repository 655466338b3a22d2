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
        if (!match.Success)
        {
            return null;
        }

        var arguments = new List<string>(match.Groups.Count - 1);
        for (var i = 1; i < match.Groups.Count; i++)
        {
            // As in Reqnroll: a group that took no part brings no argument.
            if (match.Groups[i].Success)
            {
                arguments.Add(match.Groups[i].Value);
            }
        }

        return arguments;
    }
}
