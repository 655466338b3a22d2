using System.Text.RegularExpressions;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Parsing;

/// <summary>The words for what can be wrong with a feature file.</summary>
internal static partial class FeatureProblems
{
    public static Problem Unparsable(Location at, string parserMessage) => new(
        ProblemKind.Unparsable,
        at,
        $"The file is no Gherkin here: {Position().Replace(parserMessage, string.Empty)}.",
        "Correct the line; none of the file's scenarios runs before.");

    public static Problem EmptyFile(Location at) => new(
        ProblemKind.Empty,
        at,
        "The file holds no feature.",
        "Begin it with a 'Feature:' line, or delete the file.");

    public static Problem EmptyFeature(Location at, string name) => new(
        ProblemKind.Empty,
        at,
        $"The feature '{name}' holds no scenario.",
        "Write its first scenario, or delete the file.");

    public static Problem EmptyRule(Location at, string name) => new(
        ProblemKind.Empty,
        at,
        $"The rule '{name}' holds no scenario.",
        "Write an example of it, or delete the rule.");

    public static Problem EmptyScenario(Location at, string name) => new(
        ProblemKind.Empty,
        at,
        $"The scenario '{name}' has no steps of its own.",
        "Write its steps, or delete it.");

    public static Problem EmptyExamples(Location at, string name) => new(
        ProblemKind.Empty,
        at,
        $"The examples table '{name}' has no rows, so nothing runs from it.",
        "Give it a header and at least one row, or delete it.");

    public static Problem OutlineWithoutExamples(Location at, string name) => new(
        ProblemKind.Empty,
        at,
        $"The outline '{name}' has no examples, so its placeholders stay as they are.",
        "Add an 'Examples:' table, or make it a plain scenario.");

    public static Problem UnknownPlaceholder(
        Location at, string placeholder, IEnumerable<string> columns) => new(
            ProblemKind.UnknownPlaceholder,
            at,
            $"The outline names <{placeholder}>, but its examples have no such column; "
                + $"they have: {string.Join(", ", columns)}.",
            "Add the column, or correct the placeholder.");

    public static Problem UnusedColumn(Location at, string column) => new(
        ProblemKind.UnusedColumn,
        at,
        $"Nothing in the outline uses the column '{column}'.",
        $"Write <{column}> where it belongs, or delete the column.");

    public static Problem RepeatedColumn(Location at, string column) => new(
        ProblemKind.UnusedColumn,
        at,
        $"The examples have the column '{column}' more than once.",
        "Rename or delete one of them.");

    public static Problem Duplicate(Scenario scenario) => new(
        ProblemKind.DuplicateScenario,
        scenario.Location,
        $"There is another scenario with the id '{scenario.Id}'.",
        "Give each source a path of its own.");

    // The parser's messages begin with "(line:column): ", which the location says already.
    [GeneratedRegex(@"^\(\d+:\d+\): ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();
}
