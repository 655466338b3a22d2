using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Tests.Features;

public sealed class FeatureProblemTests
{
    [Fact]
    public void Every_error_of_the_parser_is_reported_in_its_place()
    {
        var problems = Suite.Parse("""
            Feature: F
              Scenario: S
                Given a
                what is this
              Scenario: T
                Given b
                and this
            """).Problems;

        problems.Select(problem => problem.Kind).Should()
            .AllBeEquivalentTo(ProblemKind.Unparsable).And.HaveCount(2);
        problems[0].ToString().Should().StartWith(
            "town/market.feature:4:5: The file is no Gherkin here: expected: ")
            .And.Contain("got 'what is this'").And.Contain("Correct the line");
        problems[1].Location!.Line.Should().Be(7);
    }

    [Fact]
    public void An_empty_file_is_a_problem() =>
        Only("# nothing").ToString().Should().Be(
            "town/market.feature:1:1: The file holds no feature. "
            + "Begin it with a 'Feature:' line, or delete the file.");

    [Fact]
    public void An_empty_feature_is_a_problem() =>
        Only("\nFeature: Fog").ToString().Should().Be(
            "town/market.feature:2:1: The feature 'Fog' holds no scenario. "
            + "Write its first scenario, or delete the file.");

    [Fact]
    public void An_empty_rule_is_a_problem() =>
        Only("Feature: F\n  Rule: Nobody steals").ToString().Should().Be(
            "town/market.feature:2:3: The rule 'Nobody steals' holds no scenario. "
            + "Write an example of it, or delete the rule.");

    [Fact]
    public void A_scenario_without_steps_of_its_own_is_a_problem() =>
        Only("Feature: F\n  Background:\n    Given a\n  Scenario: S").ToString().Should().Be(
            "town/market.feature:4:3: The scenario 'S' has no steps of its own. "
            + "Write its steps, or delete it.");

    [Theory]
    [InlineData("")]
    [InlineData("| a |")]
    public void An_examples_table_without_rows_is_a_problem(string header) =>
        Only($"Feature: F\n  Scenario Outline: S\n    Given <a>\n    Examples: none\n{header}")
            .ToString().Should().Be(
                "town/market.feature:4:5: The examples table 'none' has no rows, so nothing runs "
                + "from it. Give it a header and at least one row, or delete it.");

    [Fact]
    public void An_outline_without_examples_is_a_problem() =>
        Only("Feature: F\n  Scenario Outline: S\n    Given <a>").ToString().Should().Be(
            "town/market.feature:2:3: The outline 'S' has no examples, so its placeholders stay as "
            + "they are. Add an 'Examples:' table, or make it a plain scenario.");

    [Fact]
    public void A_placeholder_without_a_column_is_a_problem() =>
        Only(Outline("Given <a>, <b> and <c>", "a", "c")).ToString().Should().Be(
            "town/market.feature:3:5: The outline names <b>, but its examples have no such column; "
            + "they have: a, c. Add the column, or correct the placeholder.");

    [Fact]
    public void A_column_that_nothing_uses_is_a_problem() =>
        Only(Outline("Given <a>", "a", "colour")).ToString().Should().Be(
            "town/market.feature:5:13: Nothing in the outline uses the column 'colour'. "
            + "Write <colour> where it belongs, or delete the column.");

    [Fact]
    public void A_column_that_is_there_twice_is_a_problem() =>
        Only(Outline("Given <a>", "a", "a")).ToString().Should().Be(
            "town/market.feature:5:13: The examples have the column 'a' more than once. "
            + "Rename or delete one of them.");

    [Fact]
    public void Two_sources_with_one_path_are_a_problem()
    {
        var source = new FeatureSource(Suite.Path, Suite.Of("Given a"));

        FeatureSet.Parse([source, source]).Problems.Should().ContainSingle()
            .Which.ToString().Should().Be(
                "town/market.feature:2:3: There is another scenario with the id "
                + "'town/market.feature:2'. Give each source a path of its own.");
    }

    private static Problem Only(string feature) =>
        Suite.Parse(feature).Problems.Should().ContainSingle().Subject;

    private static string Outline(string step, params string[] columns) => $"""
        Feature: F
          Scenario Outline: S
            {step}
            Examples:
              | {string.Join(" | ", columns)} |
              | {string.Join(" | ", columns.Select(_ => "1"))} |
        """;
}
