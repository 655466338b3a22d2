using System.Text;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Evidence.Reports.Cucumber;

/// <summary>Trials of a feature file that it does not have itself, written out as a file of their
/// own.</summary>
/// <remarks>Pages show a scenario once for each place in a file, so each trial needs a
/// place.</remarks>
/// <param name="Name">What they are.</param>
/// <param name="Description">What becomes of them, in a sentence.</param>
internal sealed record DerivedFile(string Name, string Description)
{
    /// <summary>The control twins.</summary>
    public static DerivedFile ControlTwins { get; } = new(
        "control twins",
        "Each scenario once more without its But lines: what is asked for is granted.");

    /// <summary>Scenarios and twins in other circumstances.</summary>
    public static DerivedFile OtherCircumstances { get; } = new(
        "in other circumstances",
        "Each scenario once more, where things are otherwise that make no difference.");

    /// <summary>A feature file with these scenarios, in this order.</summary>
    /// <param name="scenarios">Of one feature; one at least.</param>
    public FeatureSource Of(IReadOnlyList<Scenario> scenarios)
    {
        var feature = scenarios[0].Feature;
        var text = new StringBuilder();
        text.Append($"Feature: {feature.Name} ({Name})\n\n");
        text.Append($"  {Description}\n");
        RuleBlock? rule = null;
        foreach (var one in scenarios)
        {
            if (one.Rule is { } block && block != rule)
            {
                rule = block;
                text.Append($"\n  Rule: {block.Name}\n");
            }

            text.Append($"\n    {string.Join(' ', one.Tags.Select(tag => $"@{tag}"))}\n");
            text.Append($"    Scenario: {one.Title}\n");
            foreach (var step in one.Steps)
            {
                Write(step, text);
            }
        }

        var path = feature.Path.Replace(".feature", $" ({Name}).feature");
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
