using System.Text.RegularExpressions;
using Caelmor.Conformance.Problems;
using Io.Cucumber.Messages.Types;
using Location = Caelmor.Conformance.Problems.Location;
using Node = Io.Cucumber.Messages.Types;

namespace Caelmor.Conformance.Features;

/// <summary>Finds what parses and yet holds nothing, or leaves something open.</summary>
internal static partial class FeatureChecks
{
    public static Problem EmptyFile(string path) => Empty(
        new(path, 1, 1),
        "The file holds no feature.",
        "Begin it with a 'Feature:' line, or delete the file.");

    public static IEnumerable<Problem> Of(FeatureFile file)
    {
        var feature = file.Document.Feature;
        if (feature.Children.All(child => child.Background is not null))
        {
            yield return Empty(
                file.At(feature.Location),
                $"The feature '{feature.Name}' holds no scenario.",
                "Write its first scenario, or delete the file.");
        }

        foreach (var rule in feature.Children.Select(child => child.Rule).OfType<Rule>()
            .Where(rule => rule.Children.All(child => child.Scenario is null)))
        {
            yield return Empty(
                file.At(rule.Location),
                $"The rule '{rule.Name}' holds no scenario.",
                "Write an example of it, or delete the rule.");
        }

        foreach (var problem in file.Scenarios.SelectMany(scenario => Of(scenario, file)))
        {
            yield return problem;
        }
    }

    /// <summary>The names in angle brackets, as <c>name</c> in <c>&lt;name&gt;</c>.</summary>
    public static IEnumerable<string> PlaceholdersIn(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups["name"].Value);

    private static IEnumerable<Problem> Of(Node.Scenario scenario, FeatureFile file)
    {
        var place = file.At(scenario.Location);
        if (scenario.Steps.Count == 0)
        {
            yield return Empty(
                place,
                $"The scenario '{scenario.Name}' has no steps of its own.",
                "Write its steps, or delete it.");
        }

        if (scenario.Examples.Count == 0
            && file.Dialect.ScenarioOutlineKeywords.Contains(scenario.Keyword))
        {
            yield return Empty(
                place,
                $"The outline '{scenario.Name}' has no examples, so its placeholders stay as they "
                    + "are.",
                "Add an 'Examples:' table, or make it a plain scenario.");
        }

        var uses = Uses(scenario, file);
        foreach (var problem in scenario.Examples.SelectMany(table => Of(table, uses, file)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Of(
        Examples examples, Dictionary<string, Location> uses, FeatureFile file)
    {
        if (examples.TableBody.Count == 0)
        {
            yield return Empty(
                file.At(examples.Location),
                $"The examples table '{examples.Name}' has no rows, so nothing runs from it.",
                "Give it a header and at least one row, or delete it.");
            yield break;
        }

        var cells = examples.TableHeader.Cells;
        string[] columns = [.. cells.Select(cell => cell.Value)];
        foreach (var (name, place) in uses.Where(use => !columns.Contains(use.Key)))
        {
            yield return new Problem(
                ProblemKind.UnknownPlaceholder,
                place,
                $"The outline names <{name}>, but its examples have no such column; "
                    + $"they have: {string.Join(", ", columns)}.",
                "Add the column, or correct the placeholder.");
        }

        foreach (var (index, column) in columns.Index())
        {
            var (isUnused, isRepeated) =
                (!uses.ContainsKey(column), Array.IndexOf(columns, column) < index);
            if (isUnused || isRepeated)
            {
                yield return new Problem(
                    ProblemKind.UnusedColumn,
                    file.At(cells[index].Location),
                    isUnused ? $"Nothing in the outline uses the column '{column}'."
                        : $"The examples have the column '{column}' more than once.",
                    isUnused ? $"Write <{column}> where it belongs, or delete the column."
                        : "Rename or delete one of them.");
            }
        }
    }

    private static Problem Empty(Location place, string message, string remedy) =>
        new(ProblemKind.Empty, place, message, remedy);

    // The placeholders of an outline, each with the first place that names it.
    private static Dictionary<string, Location> Uses(Node.Scenario scenario, FeatureFile file)
    {
        var uses = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var (text, place) in scenario.Steps
            .SelectMany(step => Texts(step).Select(text => (text, step.Location)))
            .Prepend((scenario.Name, scenario.Location)))
        {
            foreach (var name in PlaceholdersIn(text))
            {
                uses.TryAdd(name, file.At(place));
            }
        }

        return uses;
    }

    private static IEnumerable<string> Texts(Node.Step step) =>
    [
        step.Text,
        step.DocString?.Content ?? string.Empty,
        .. step.DataTable?.Rows.SelectMany(row => row.Cells.Select(cell => cell.Value)) ?? [],
    ];

    // "a < b and c > d" holds no placeholder: its name neither begins nor ends with a blank.
    [GeneratedRegex(@"<(?<name>(?!\s)[^<>\r\n]+(?<!\s))>", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
