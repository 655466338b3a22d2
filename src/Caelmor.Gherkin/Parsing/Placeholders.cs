using System.Text.RegularExpressions;
using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Parsing;

/// <summary>Finds and fills the <c>&lt;placeholders&gt;</c> of an outline.</summary>
internal static partial class Placeholders
{
    public static IEnumerable<string> In(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups["name"].Value);

    public static IEnumerable<string> In(Step step) => Texts(step).SelectMany(In);

    public static string Fill(string text, ExampleRow row) =>
        Placeholder().Replace(text, match => ValueOf(match, row));

    public static Step Fill(Step step, ExampleRow row) => step with
    {
        Text = Fill(step.Text, row),
        DocString = step.DocString is null ? null : Fill(step.DocString, row),
        Table = step.Table is null ? null : Fill(step.Table, row),
    };

    private static StepTable Fill(StepTable table, ExampleRow row) => new(
        Fill(table.Header, row),
        table.Rows.Select(cells => Fill(cells, row)).ToList());

    private static List<string> Fill(IEnumerable<string> cells, ExampleRow row) =>
        cells.Select(cell => Fill(cell, row)).ToList();

    private static string ValueOf(Match match, ExampleRow row)
    {
        foreach (var (column, value) in row.Values)
        {
            if (string.Equals(column, match.Groups["name"].Value, StringComparison.Ordinal))
            {
                return value;
            }
        }

        // Reported as a problem of its own; the text then shows what is missing.
        return match.Value;
    }

    private static IEnumerable<string> Texts(Step step)
    {
        var cells = step.Table is null
            ? []
            : step.Table.Header.Concat(step.Table.Rows.SelectMany(row => row));
        return new[] { step.Text, step.DocString ?? string.Empty }.Concat(cells);
    }

    // "a < b and c > d" holds no placeholder: its name neither begins nor ends with a blank.
    [GeneratedRegex(@"<(?<name>(?!\s)[^<>\r\n]+(?<!\s))>", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
