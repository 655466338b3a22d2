using System.Text.RegularExpressions;
using Caelmor.Gherkin.Expressions;

namespace Caelmor.Gherkin.Bindings;

/// <summary>A method that makes its return type of step arguments.</summary>
internal sealed class Transformation
{
    private readonly string? _pattern;

    public Transformation(string? pattern, string? name, int order, BoundMethod bound)
    {
        _pattern = pattern;
        Name = name;
        Order = order;
        Bound = bound;
        Result = Awaiting.ResultType(bound.Method.ReturnType);
        Regex = pattern is null ? null : WholeText.Regex(pattern);
    }

    public string? Name { get; }

    public int Order { get; }

    public BoundMethod Bound { get; }

    public Type Result { get; }

    /// <summary>What a text has to look like; null takes every text, or every table.</summary>
    public Regex? Regex { get; }

    /// <summary>What fits in a cucumber expression; Reqnroll's rules.</summary>
    public string CucumberPattern()
    {
        var inner = _pattern?.TrimStart('^').TrimEnd('$');
        if (inner is null
            || inner.Contains("(?", StringComparison.Ordinal)
            || inner.Contains(@"\(", StringComparison.Ordinal))
        {
            return ParameterTypes.Anything;
        }

        return inner.Replace("(", "(?:", StringComparison.Ordinal);
    }
}
