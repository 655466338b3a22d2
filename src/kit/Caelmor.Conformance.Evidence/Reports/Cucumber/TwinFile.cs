using System.Text;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Evidence.Reports.Cucumber;

/// <summary>The control twins of a feature file, written out as a file of their own.</summary>
/// <remarks>Pages show a scenario once for each place in a file, so twins need places.</remarks>
internal static class TwinFile
{
    /// <summary>A feature file with these twins, in this order.</summary>
    public static FeatureSource Of(Feature feature, IEnumerable<Scenario> twins)
    {
        var text = new StringBuilder();
        text.Append($"Feature: {feature.Name} (control twins)\n\n");
        text.Append("  Each scenario once more without its But lines: what is asked for is granted.\n");
        RuleBlock? rule = null;
        foreach (var twin in twins)
        {
            if (twin.Rule is { } block && block != rule)
            {
                rule = block;
                text.Append($"\n  Rule: {block.Name}\n");
            }

            text.Append($"\n    {string.Join(' ', twin.Tags.Select(tag => $"@{tag}"))}\n");
            text.Append($"    Scenario: {twin.Title}\n");
            foreach (var step in twin.Steps)
            {
                Write(step, text);
            }
        }

        var path = feature.Path.Replace(".feature", " (control twins).feature");
        return new(path, text.ToString());
    }

    private static void Write(Step step, StringBuilder text)
    {
        text.Append($"      {step.Keyword switch
        {
            StepKeyword.Star or StepKeyword.But => "*",
            var keyword => keyword.ToString(),
        }} {step.Text}\n");
        if (step.Table is { } table)
        {
            foreach (var row in table.Rows.Prepend(table.Header))
            {
                text.Append($"        | {string.Join(" | ", row.Select(Cell))} |\n");
            }
        }

        if (step.DocString is { } letter)
        {
            const string Quotes = "\"\"\"";
            var lines = letter.Replace("\\", "\\\\").Replace(Quotes, "\\\"\\\"\\\"").Split('\n');
            text.Append($"        {Quotes}\n");
            text.AppendJoin(string.Empty, lines.Select(line => $"        {line}\n"));
            text.Append($"        {Quotes}\n");
        }
    }

    private static string Cell(string text) =>
        text.Replace("\\", "\\\\").Replace("|", "\\|").Replace("\n", "\\n");
}
