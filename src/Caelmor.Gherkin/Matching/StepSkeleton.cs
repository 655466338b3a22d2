using System.Text.RegularExpressions;
using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Matching;

/// <summary>Writes the step definition that an undefined step is waiting for.</summary>
internal static partial class StepSkeleton
{
    public static string Of(Step step)
    {
        var expression = ExpressionOf(step.Text);
        var literal = expression
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"[{step.Type}(\"{literal}\")]{Environment.NewLine}"
            + $"public void {MethodName(step.Type, expression)}({Parameters(expression, step)}) "
            + "=> throw new PendingStepException();";
    }

    /// <summary>The text as a cucumber expression: quotes and numbers become parameters.</summary>
    public static string ExpressionOf(string text)
    {
        var escaped = Special().Replace(text, @"\$0");
        return Number().Replace(Quoted().Replace(escaped, "{string}"), "{int}");
    }

    private static string MethodName(StepType type, string expression)
    {
        var words = Word().Matches(Parameter().Replace(expression, " "))
            .Select(match => char.ToUpperInvariant(match.Value[0]) + match.Value[1..]);
        return type + string.Concat(words);
    }

    private static string Parameters(string expression, Step step)
    {
        var parameters = Parameter().Matches(expression).Select((match, index) =>
            $"{match.Groups["type"].Value} {match.Groups["type"].Value switch
            {
                "int" => "number",
                _ => "text",
            }}{index + 1}").ToList();
        if (step.Table is not null)
        {
            parameters.Add("DataTable table");
        }

        if (step.DocString is not null)
        {
            parameters.Add("string docString");
        }

        return string.Join(", ", parameters);
    }

    [GeneratedRegex(@"[{}()/\\]", RegexOptions.None, 1000)]
    private static partial Regex Special();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'(?!\\w)", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.{])-?\d+(?![\w.])", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\{(?<type>string|int)\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
