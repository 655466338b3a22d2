using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Tests.Features;

public sealed class OutlineTests
{
    private const string Goods = """"
        @shop
        Feature: Goods

          Background:
            Given a <price> tag

          Scenario Outline: <name> costs money
            Given a <name>
              | <name> | <price> |
              | a      | <name>s |
            Then the sign reads
              """
              <name>: <price>
              """
            And 1 < 2 and 3 > 2

            @food
            Examples: food
              | name  | price |
              | bread | 2     |
              | salt  | 1     |

            @tools @shop
            Examples: tools
              | price | name   |
              | 9     | hammer |
        """";

    private readonly IReadOnlyList<Scenario> _scenarios = Suite.Parse(Goods).Scenarios;

    [Fact]
    public void An_outline_without_faults_has_no_problems() =>
        Suite.Parse(Goods).Problems.Should().BeEmpty();

    [Fact]
    public void Every_row_of_every_table_makes_a_scenario() =>
        _scenarios.Select(scenario => scenario.Name).Should().Equal(
            "bread costs money", "salt costs money", "hammer costs money");

    [Fact]
    public void Placeholders_are_filled_in_text_table_and_doc_string()
    {
        var steps = _scenarios[2].Steps;

        steps[1].Text.Should().Be("a hammer");
        steps[1].Table!.Header.Should().Equal("hammer", "9");
        steps[1].Table!.Rows.Should().ContainSingle().Which.Should().Equal("a", "hammers");
        steps[2].DocString.Should().Be("hammer: 9");
    }

    [Fact]
    public void A_comparison_is_no_placeholder() =>
        _scenarios[0].Steps[3].Text.Should().Be("1 < 2 and 3 > 2");

    [Fact]
    public void A_background_knows_nothing_of_the_rows() =>
        _scenarios[0].Steps[0].Text.Should().Be("a <price> tag");

    [Fact]
    public void The_tags_of_the_table_are_added() =>
        _scenarios.Select(scenario => string.Join(' ', scenario.Tags)).Should()
            .Equal("shop food", "shop food", "shop tools");

    [Fact]
    public void Each_row_has_an_id_of_its_own() =>
        _scenarios.Select(scenario => scenario.Id).Should().Equal(
            "town/market.feature:20", "town/market.feature:21", "town/market.feature:26");

    [Fact]
    public void The_row_is_kept()
    {
        var row = _scenarios[1].Example!;

        (row.ExamplesName, row.Index, row["name"], row["price"]).Should()
            .Be(("food", 1, "salt", "1"));
        row.Invoking(one => one["colour"]).Should().Throw<KeyNotFoundException>()
            .WithMessage("There is no column 'colour'; there are: name, price.");
    }

    [Theory]
    [InlineData("<a>", "Given b")]
    [InlineData("S", "Given <a>")]
    [InlineData("S", "Given a table\n      | <a> |\n      | b   |")]
    [InlineData("S", "Given a table\n      | b   |\n      | <a> |")]
    [InlineData("S", "Given a table\n      | b   |\n      | b   |\n      | <a> |")]
    [InlineData("S", "Given a letter\n      \"\"\"\n      <a>\n      \"\"\"")]
    public void A_column_is_used_wherever_it_is_named(string name, string step) =>
        Suite.Parse($"""
            Feature: F
              Scenario Outline: {name}
                {step}
                Examples:
                  | a |
                  | 1 |
            """).Problems.Should().BeEmpty();

    [Theory]
    [InlineData("<a> and <b>", "1 and 2")]
    [InlineData("<a> alone", "1 alone (a: 1, b: 2)")]
    [InlineData("Sums", "Sums (a: 1, b: 2)")]
    public void The_title_tells_rows_apart_and_repeats_nothing(string name, string title) =>
        Suite.Only($"""
            Feature: F
              Scenario Outline: {name}
                Given <a> <b>
                Examples:
                  | a | b |
                  | 1 | 2 |
            """).Title.Should().Be(title);
}
